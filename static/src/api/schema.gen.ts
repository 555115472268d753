/* Generated from the OpenAPI document by `npm run types`: do not edit. */

export interface paths {
    "/api/v1/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that has a name
         * @description List presets, data sets, functions, optimisers, initialisers, rules, limits, error codes.
         */
        get: operations["get_catalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a data set
         * @description Read a file, plain or gzipped: CSV or NPZ as `file`, or IDX as `images` and `labels`.
         *
         *     What cannot be used is refused, row and column named; rows count from 1, the header line not
         *     counted. Of a file with more samples than are taken the problem's `first` says how many could
         *     be: ask for them by `?first=`.
         */
        post: operations["create_dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/{dataset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a data set
         * @description Show columns and some rows.
         */
        get: operations["get_dataset"];
        put?: never;
        post?: never;
        /**
         * Forget a data set
         * @description Forget it; sessions that were made with it keep their samples.
         */
        delete: operations["delete_dataset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/diagnose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find what went wrong in a number, stateless
         * @description Hold a number against that of one pass, without a session.
         */
        post: operations["diagnose_stateless"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{link_id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a link
         * @description Make a new session in the very state that the link holds or keeps.
         *
         *     One that was cut or changed on its way is refused, and the problem says what is wrong where.
         *     Where its kernel is not installed that is 409 `kernel_missing`: `?kernel=numpy` goes on by that
         *     one, from the last checkpoint before the place where the link was made.
         */
        post: operations["open_linked_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One pass, stateless
         * @description Compute a pass without a session, or several; it updates only if training is given.
         *
         *     `x` and `y` are one sample or several (a mini-batch). The trace is that of the last pass.
         */
        post: operations["run_single_pass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a session
         * @description Make a session from a preset, or from a network, data and training of one's own.
         */
        post: operations["create_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a session
         * @description Show the session at its cursor; what is not computed yet is null.
         */
        get: operations["get_session"];
        put?: never;
        post?: never;
        /**
         * Forget a session
         * @description Forget the session and all of its history.
         */
        delete: operations["delete_session"];
        options?: never;
        head?: never;
        /**
         * Change parameters, sample or training
         * @description Change values at the cursor: it stays, the pass is recomputed, what followed is gone.
         */
        patch: operations["patch_session"];
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the network answers to an input
         * @description Run an input through the network with the parameters at the cursor, without dropout.
         *
         *     It is no sample: there is no target, no cost and no error, and nothing of the session changes.
         */
        post: operations["ask_network"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/backward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run backward
         * @description Run the errors back through the layers, and the gradients.
         */
        post: operations["run_backward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/bookmarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the bookmarks
         * @description List the named places, in the order of time.
         */
        get: operations["list_bookmarks"];
        put?: never;
        /**
         * Name a place
         * @description Name a place that has been reached, so that `seek` finds it again.
         */
        post: operations["create_bookmark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/bookmarks/{bookmark_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget a bookmark
         * @description Forget a bookmark.
         */
        delete: operations["delete_bookmark"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/branch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename a branch
         * @description Give a branch another name. It is no change of state: there is nothing to take back.
         */
        patch: operations["rename_branch"];
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what branched off with it
         * @description List the session's family, itself included: a branch comes after what it branched off.
         *
         *     Those that branched off one and the same come by the place where they did.
         */
        get: operations["list_branches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/compare/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hold two sessions against each other
         * @description Subtract what this session shows at its cursor from what the other shows at its own.
         */
        get: operations["compare_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/conditions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the conditions
         * @description List what stepping, running and training stop on.
         */
        get: operations["list_conditions"];
        put?: never;
        /**
         * Define a condition
         * @description Define a condition: moves stop right after the first op at which it holds.
         */
        post: operations["create_condition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/conditions/{condition_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget a condition
         * @description Forget a condition.
         */
        delete: operations["delete_condition"];
        options?: never;
        head?: never;
        /**
         * Switch a condition
         * @description Switch a condition on or off.
         */
        patch: operations["switch_condition"];
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/curve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cost along the passes
         * @description Show the cost over all the data from pass 0 to the furthest reached, evenly sampled.
         *
         *     Large networks on many samples have fewer points, so that the reply does not take minutes.
         */
        get: operations["get_curve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The samples
         * @description Show samples, edits included; those kept for testing are the last ones.
         */
        get: operations["get_data"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/diagnose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find what went wrong in a number
         * @description Hold a number against this pass's, and against what the known slips would have given.
         *
         *     Unmasked: it may be asked for a quantity that is not computed yet. Nothing changes.
         */
        post: operations["diagnose_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How good the network is
         * @description Hold the network against its data: what it learns from, and what is kept for testing.
         *
         *     Accuracy: the largest output, or over ½ where there is one.
         */
        get: operations["get_evaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain a range of steps
         * @description Explain the ops that lead from step `from` to step `to` of a pass, as if done.
         */
        get: operations["explain_range"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/explain/{quantity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain one quantity
         * @description Say why a quantity is what it is at the cursor: formula, numbers, words, neighbours.
         */
        get: operations["explain_quantity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a session along as a file
         * @description Write the session, its pass or its step as a file.
         *
         *     `json` is all of the session and `npz` its parameters and the optimiser's memory; `csv` is the
         *     pass, `tex` the step; `py-numpy`, `py-torch` and `py-keras` are programs that run the pass, and
         *     `ipynb` a notebook of it; `onnx` is the network; `html` is a page that plays the pass, or the
         *     next ones, with no server and no internet.
         */
        get: operations["export_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/fork": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Branch off
         * @description Make a session that shares this one's past up to a place, and goes its own way from there.
         *
         *     Its view names its `parent`: the id, the branch's name, and the place.
         */
        post: operations["fork_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run forward
         * @description Run the forward phase and the cost; at a pass's end this opens the next pass.
         */
        post: operations["run_forward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/gradient-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check the gradients
         * @description Nudge every parameter of this pass by ±ε and compare with its gradient.
         */
        get: operations["check_gradients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/gradient-check/{quantity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check one gradient with many nudges
         * @description Nudge one weight or bias of this pass by ±ε, from large to tiny, and watch the cost.
         */
        get: operations["check_one_gradient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/histograms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the numbers spread
         * @description Spread out z, a, δ, w and ∂C/∂w of each layer, with no neuron dropped.
         */
        get: operations["get_histograms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what can be taken back or repeated
         * @description List the changes of state: the one that would be taken back first, or repeated first, first.
         *
         *     `POST undo` or `redo` with `{"count": n}` goes over n of them at once.
         */
        get: operations["list_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/jacobian": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The Jacobian of a softmax output
         * @description Show ∂a/∂z of the output and ∂C/∂a in this pass, unmasked, of the shown sample.
         */
        get: operations["show_jacobian"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link to this very state
         * @description Make an id that always means the session's state as it is now.
         *
         *     What the session does afterwards, its deletion too, changes nothing of it.
         */
        post: operations["link_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/memory/{layer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the optimiser remembers of a layer
         * @description Show it before and after this pass's update, unmasked; sgd remembers nothing.
         */
        get: operations["show_memory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/nudge/{quantity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cost over one parameter, with its tangent
         * @description Work out the cost of this pass over a range of one weight or bias, all else as it is.
         *
         *     With `sample` it is the cost that the trace of that sample shows. Nothing is changed.
         */
        get: operations["sweep_parameter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/nudge/{quantity}/at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pass with one parameter nudged
         * @description Follow z, a and the cost forward from one weight or bias at another value.
         *
         *     The cost's change stands beside what the gradient says of it. Nothing is changed.
         */
        get: operations["nudge_parameter_to"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/paths/{quantity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ways from a quantity to the cost
         * @description List the ways from a delta, grad_b or grad_w of this pass to the cost, largest first.
         *
         *     Unmasked, of the shown sample; `grad_w:2:1:1@3` is that of sample 3. At most 200 are listed.
         */
        get: operations["list_paths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/plots/{quantity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A function at one neuron, as points to draw
         * @description Sample the activation of a neuron (its `z`, `a` or `slope`), or `cost` over an output.
         *
         *     An activation is sampled before any mask of dropout.
         *
         *     The numbers are those of this pass, unmasked, of the shown sample.
         */
        get: operations["sample_plot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/program": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pass as a NumPy program
         * @description Write the cursor's pass, whole, as a program; run, it leaves the engine's numbers.
         */
        get: operations["get_program"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/proof/{quantity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prove a quantity's rule
         * @description Derive z, a, cost, delta, grad_b or grad_w from its definition, at the cursor.
         *
         *     As in an explanation, what is not computed yet is null, and □ in `substituted`.
         */
        get: operations["prove_quantity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Repeat the change that was taken back
         * @description Repeat the changes that `undo` took back, unless another one was made since.
         */
        post: operations["redo_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget a session, but for an hour
         * @description Delete the session; for an hour `restore` brings it back. `DELETE` keeps nothing of it.
         */
        post: operations["remove_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a removed session back
         * @description Bring back what was removed an hour ago at most, in its very state and in its family.
         *
         *     Its revisions begin anew. A session that is there is left as it is.
         */
        post: operations["restore_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/seek": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go to a place reached before
         * @description Put the cursor on a pass and step that have been reached before.
         */
        post: operations["seek_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Quantities over passes
         * @description Show the values of chosen ids over the last passes up to the cursor, or over every nth.
         */
        get: operations["get_series"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Step by units, forward or back
         * @description Move the cursor by `count` units: op, neuron, layer, phase, pass or epoch.
         *
         *     A client that goes away ends a move over many passes; as far as it came, it stays.
         */
        post: operations["step_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/surface": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A neuron's decision surface
         * @description Show a neuron's a over two inputs, the others as in the shown sample.
         *
         *     The parameters are those at the cursor; nothing of the session changes.
         */
        get: operations["get_surface"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/surfaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every neuron's decision surface
         * @description Show a of all neurons over two inputs, worked out in one go; no neuron is dropped.
         */
        get: operations["get_surfaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A whole pass, unmasked
         * @description Show every value of a pass (the cursor's, if none is named), and its program of ops.
         *
         *     With `sample` another sample is looked at and nothing changes: in this pass if it holds that
         *     sample, else in a pass on that sample alone, with the parameters that this pass starts from.
         */
        get: operations["get_trace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/train": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Train for epochs
         * @description Train for whole epochs (or for passes), or until the cost over all the data is below a bound.
         *
         *     With `Accept: text/event-stream` the reply is a stream of `progress` events (TrainProgress)
         *     and a closing `done` (TrainView), or an `error` (Problem) where it cannot go on. A client that
         *     goes away ends the training, streamed or not, and what was learnt stays.
         */
        post: operations["train_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the last change of state back
         * @description Take back the last edits or trainings, with the cursor and everything that was reached.
         *
         *     Moves of the cursor are no change of state.
         */
        post: operations["undo_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Update the parameters
         * @description Let the optimiser change weights and biases: the end of the pass.
         */
        post: operations["run_update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a session of a file
         * @description Make a session of the bytes of a `json`, `npz` or `onnx` export, told by their media type.
         *
         *     A file that is foreign, cut or damaged is refused, and the problem says what is wrong where.
         *     Where its kernel is not installed that is 409 `kernel_missing`: `?kernel=numpy` goes on by that
         *     one, from the last checkpoint before the place where the file was written.
         */
        post: operations["import_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * ActivationSpec
         * @description An activation with its own constants.
         */
        ActivationSpec: {
            /**
             * Alpha
             * @description leaky_relu: its slope left of 0, 0.01 where absent; elu: it goes to −alpha far left of 0, 1 where absent
             */
            alpha?: number | null;
            /**
             * Name
             * @enum {string}
             */
            name: "sigmoid" | "tanh" | "relu" | "leaky_relu" | "elu" | "softplus" | "gelu" | "linear" | "softmax";
        };
        /**
         * ActivationView
         * @description An activation whose own constants are not the usual ones.
         */
        ActivationView: {
            /** Alpha */
            alpha?: number;
            /** Name */
            name: string;
        };
        /**
         * AnsweredLayerView
         * @description What a layer makes of the input.
         */
        AnsweredLayerView: {
            /** A */
            a: number[];
            /** Layer */
            layer: number;
            /** Slope */
            slope: number[];
            /** Z */
            z: number[];
        };
        /**
         * AnswerView
         * @description An input, and what every neuron makes of it; the last layer's a are the outputs.
         */
        AnswerView: {
            /** Layers */
            layers: components["schemas"]["AnsweredLayerView"][];
            /** X */
            x: number[];
        };
        /**
         * BatchView
         * @description Which samples (index in the data, from 0) this pass learns from, and which one is shown.
         */
        BatchView: {
            /** Indices */
            indices: number[];
            /** Shown */
            shown: number;
        };
        /**
         * BestView
         * @description Where a training with early stopping has seen its lowest test cost.
         */
        BestView: {
            /**
             * Epoch
             * @description epochs finished since the session began
             */
            epoch: number;
            /** Pass */
            pass: number;
            /** Test Cost */
            test_cost: number;
        };
        /**
         * BookmarkCreate
         * @description Name a place that has been reached; the cursor's where none is given.
         */
        BookmarkCreate: {
            /** Name */
            name: string;
            /** Pass */
            pass?: number | null;
            /**
             * Step
             * @description of that pass; 0 where absent
             */
            step?: number | null;
        };
        /**
         * BookmarkView
         * @description A named place.
         */
        BookmarkView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Pass */
            pass: number;
            /** Step */
            step: number;
        };
        /**
         * BranchPatch
         * @description Another name for a branch.
         */
        BranchPatch: {
            /** Name */
            name: string;
        };
        /**
         * CatalogView
         * @description Everything that has a name.
         */
        CatalogView: {
            /** Activations */
            activations: components["schemas"]["FunctionView"][];
            /** Conditions */
            conditions: components["schemas"]["ConditionKindView"][];
            /** Costs */
            costs: components["schemas"]["FunctionView"][];
            /** Datasets */
            datasets: components["schemas"]["DatasetView"][];
            /** Errors */
            errors: components["schemas"]["ErrorCodeView"][];
            /** Initializers */
            initializers: components["schemas"]["InitializerView"][];
            /** Kernels */
            kernels: components["schemas"]["KernelView"][];
            /** Limits */
            limits: {
                [key: string]: number;
            };
            /** Optimizers */
            optimizers: components["schemas"]["OptimizerView"][];
            /** Presets */
            presets: components["schemas"]["PresetView"][];
            /** Rules */
            rules: components["schemas"]["RuleView"][];
            /** Schedules */
            schedules: components["schemas"]["ScheduleKindView"][];
            /** Slips */
            slips: components["schemas"]["SlipView"][];
        };
        /**
         * ChangesView
         * @description All changes of state that can be taken back or repeated.
         */
        ChangesView: {
            /**
             * Redo
             * @description the next one to repeat first
             */
            redo: components["schemas"]["PlacedChangeView"][];
            /**
             * Undo
             * @description the last change first
             */
            undo: components["schemas"]["PlacedChangeView"][];
        };
        /**
         * ChangeView
         * @description A change of state, by what it changed and in words.
         */
        ChangeView: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "parameters" | "sample" | "training" | "train" | "data";
            /** Text */
            text: string;
        };
        /**
         * ColumnView
         * @description A column: its range where it is numbers, its classes where it is such.
         */
        ColumnView: {
            /** Classes */
            classes: string[] | null;
            /**
             * Kind
             * @description number, class, or text (too many to be classes)
             */
            kind: string;
            /** Maximum */
            maximum: number | null;
            /** Minimum */
            minimum: number | null;
            /** Name */
            name: string;
        };
        /**
         * ComparedPlaces
         * @description Where the two stand.
         */
        ComparedPlaces: {
            other: components["schemas"]["CursorView"];
            this: components["schemas"]["CursorView"];
        };
        /**
         * ComparedSamples
         * @description Which sample (index in the data, from 0) each of the two shows.
         */
        ComparedSamples: {
            /** Other */
            other: number;
            /** This */
            this: number;
        };
        /**
         * ComparisonView
         * @description Differences, other − this, of what both show at their cursors.
         *
         *     A number is null where one of the two is not computed yet.
         */
        ComparisonView: {
            /** Cost */
            cost: number | null;
            cursors: components["schemas"]["ComparedPlaces"];
            /** Layers */
            layers: components["schemas"]["LayerDifference"][];
            /**
             * Network
             * @description activations and cost where they differ
             */
            network: {
                [key: string]: components["schemas"]["DifferingSetting"];
            };
            samples: components["schemas"]["ComparedSamples"];
            /**
             * Training
             * @description the settings that differ, by name
             */
            training: {
                [key: string]: components["schemas"]["DifferingSetting"];
            };
        };
        /**
         * ConditionCreate
         * @description A condition to stop on. `GET /catalog` lists the kinds.
         */
        ConditionCreate: {
            /**
             * Enabled
             * @default true
             */
            enabled?: boolean;
            /**
             * Kind
             * @description reached, phase, sign_change, magnitude_below, cost_below, …
             * @enum {string}
             */
            kind: "reached" | "phase" | "sign_change" | "magnitude_below" | "cost_below" | "cost_rises" | "crosses" | "diverged";
            /**
             * Over
             * @description whose cost: of the samples of the pass (the default), or the mean over all samples (`data`), looked at when an epoch ends; for cost_below and cost_rises
             */
            over?: ("pass" | "data") | null;
            /**
             * Target
             * @description an id, a family of ids such as `delta`, or a phase
             */
            target?: string | null;
            /**
             * Value
             * @description the bound, or the value to cross
             */
            value?: number | null;
        };
        /**
         * ConditionKindView
         * @description A kind of condition: what it may be set on.
         */
        ConditionKindView: {
            /** Id */
            id: string;
            /** Takes Id */
            takes_id: boolean;
            /**
             * Takes Over
             * @description whether it may be told whose cost
             */
            takes_over: boolean;
            /** Takes Value */
            takes_value: boolean;
            /** Targets */
            targets: string[];
            /** Title */
            title: string;
        };
        /**
         * ConditionPatch
         * @description Switch a condition.
         */
        ConditionPatch: {
            /** Enabled */
            enabled: boolean;
        };
        /**
         * ConditionView
         * @description A condition of the session.
         */
        ConditionView: {
            /** Enabled */
            enabled: boolean;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /**
             * Over
             * @description whose cost; null for other conditions
             */
            over: ("pass" | "data") | null;
            /** Target */
            target: string | null;
            /** Value */
            value: number | null;
        };
        /**
         * CursorView
         * @description `step` of `steps` ops of this pass are done; `phase` is that of `next`.
         */
        CursorView: {
            /** Epoch */
            epoch: number;
            /** Last */
            last: string | null;
            /** Next */
            next: string | null;
            /** Pass */
            pass: number;
            /**
             * Phase
             * @enum {string}
             */
            phase: "forward" | "cost" | "backward" | "gradients" | "update" | "done";
            /** Step */
            step: number;
            /** Steps */
            steps: number;
            /** Units */
            units: ("op" | "neuron" | "layer" | "phase" | "pass" | "epoch")[];
        };
        /**
         * CurvePointView
         * @description Cost over all the data with the parameters that arrive at a pass.
         */
        CurvePointView: {
            /** Cost */
            cost: number;
            /** Epoch */
            epoch: number;
            /** Pass */
            pass: number;
        };
        /**
         * CurveView
         * @description The cost from pass 0 to the furthest reached.
         */
        CurveView: {
            furthest: components["schemas"]["PlaceView"];
            /** Points */
            points: components["schemas"]["CurvePointView"][];
        };
        /**
         * DataCreate
         * @description Samples: a named data set, a data set of one's own, or rows of x and y.
         */
        DataCreate: {
            /**
             * Backwards
             * @description from its last sample to its first, of a set of the catalogue
             */
            backwards?: boolean | null;
            /**
             * Dataset
             * @description id that POST /datasets gave
             */
            dataset?: string | null;
            /**
             * Inputs
             * @description its columns that are learnt from; all others where absent
             */
            inputs?: string[] | null;
            /**
             * Noise
             * @description standard deviation, of a set that is drawn; 0.1 where absent
             */
            noise?: number | null;
            /**
             * Preset
             * @description a data set of the catalogue
             */
            preset?: string | null;
            /**
             * Samples
             * @description how many, of a set that is drawn
             */
            samples?: number | null;
            /**
             * Seed
             * @description seeds what is drawn, and the test part; the network's seed where absent
             */
            seed?: number | null;
            /**
             * Standardize
             * @description inputs to mean 0 and deviation 1, as the training part has them
             */
            standardize?: boolean | null;
            /**
             * Targets
             * @description its columns that are learnt
             */
            targets?: string[] | null;
            /**
             * Test Fraction
             * @description share that is kept for testing, at the end of the data
             */
            test_fraction?: number | null;
            /** X */
            x?: number[][] | null;
            /** Y */
            y?: number[][] | null;
        };
        /**
         * DataRowsPatch
         * @description All samples, row by row, from this pass on; what is not said is as it is.
         */
        DataRowsPatch: {
            /**
             * Test Samples
             * @description the last rows, from which nothing is learnt
             */
            test_samples?: number | null;
            /** X */
            x?: number[][] | null;
            /** Y */
            y?: number[][] | null;
        };
        /**
         * DataRowsView
         * @description Samples as they are at the cursor, and what is known of them.
         */
        DataRowsView: {
            /**
             * Count
             * @description samples in all
             */
            count: number;
            /**
             * First
             * @description index of the first one here
             */
            first: number;
            /**
             * Image
             * @description rows and columns of a picture
             */
            image: number[] | null;
            /**
             * Inputs
             * @description names of the columns of x
             */
            inputs: string[];
            /** Outputs */
            outputs: string[];
            /**
             * Test
             * @description indices that nothing is learnt from
             */
            test: number[];
            /** X */
            x: number[][];
            /** Y */
            y: number[][];
        };
        /**
         * DatasetRowsView
         * @description With some of its rows, cell by cell as the columns stand; null in a column of texts.
         */
        DatasetRowsView: {
            /** Columns */
            columns: components["schemas"]["ColumnView"][];
            /** First */
            first: number;
            /** Id */
            id: string;
            /**
             * Image
             * @description rows and columns of a picture
             */
            image: number[] | null;
            /** Name */
            name: string;
            /** Rows */
            rows: (number | string | null)[][];
            /** Samples */
            samples: number;
            /**
             * Targets
             * @description columns that the file itself says are learnt
             */
            targets: string[];
        };
        /**
         * DatasetView
         * @description A named data set: how many samples of how many numbers.
         *
         *     A set that is `drawn` takes `samples` (these are the usual ones), `noise` and `seed`; its
         *     `outputs` are null where it fits any number of them.
         */
        DatasetView: {
            /**
             * Classes
             * @description whether what is learnt is a class
             */
            classes: boolean;
            /** Drawn */
            drawn: boolean;
            /** Id */
            id: string;
            /** Inputs */
            inputs: number;
            /** Outputs */
            outputs: number | null;
            /** Samples */
            samples: number;
            /**
             * Source
             * @description where it comes from, and its licence
             */
            source: string | null;
            start: components["schemas"]["StartView"];
            /** Title */
            title: string;
        };
        /**
         * DataView
         * @description What was said of samples that have a name; null where nothing was.
         */
        DataView: {
            /** Backwards */
            backwards: boolean;
            /** Dataset */
            dataset: string | null;
            /** Inputs */
            inputs: string[] | null;
            /** Noise */
            noise: number | null;
            /** Preset */
            preset: string | null;
            /** Samples */
            samples: number | null;
            /** Seed */
            seed: number | null;
            /** Standardize */
            standardize: boolean;
            /** Targets */
            targets: string[] | null;
            /** Test Fraction */
            test_fraction: number | null;
        };
        /**
         * DiagnosisCreate
         * @description A number that somebody came to for a quantity.
         */
        DiagnosisCreate: {
            /** Quantity */
            quantity: string;
            /**
             * Value
             * @description text: its digits say how exactly it is meant; a number is meant exactly
             */
            value: string | number;
        };
        /**
         * DiagnosisView
         * @description Whether a number is right within `tolerance`; if it is not, the slips that it fits.
         *
         *     `near` says that it is not right, but within 1 % of it: digits lost on the way explain it.
         */
        DiagnosisView: {
            /** Correct */
            correct: boolean;
            /** Expected */
            expected: number;
            /** Near */
            near: boolean;
            /** Slips */
            slips: components["schemas"]["SlipMatchView"][];
            /** Tolerance */
            tolerance: number;
        };
        /**
         * DifferingSetting
         * @description A setting that is not the same in both; null where one has no such setting.
         */
        DifferingSetting: {
            /** Other */
            other: number | boolean | string | unknown[] | {
                [key: string]: unknown;
            } | null;
            /** This */
            this: number | boolean | string | unknown[] | {
                [key: string]: unknown;
            } | null;
        };
        /**
         * DivergedView
         * @description The first quantity of pass `pass` that is no finite number any more, and why.
         */
        DivergedView: {
            /** Pass */
            pass: number;
            /** Quantity */
            quantity: string;
            /** Reason */
            reason: string;
        };
        /**
         * EarlyStopping
         * @description When to stop because the test part gets no better.
         */
        EarlyStopping: {
            /**
             * Patience
             * @description epochs without a new lowest test cost after which it stops
             */
            patience: number;
        };
        /**
         * EpochCostView
         * @description Cost over all that is learnt from after an epoch, and how good the network is then.
         */
        EpochCostView: {
            /**
             * Accuracy
             * @description largest output, or over ½ where there is one; null: targets are no classes
             */
            accuracy: number | null;
            /** Cost */
            cost: number;
            /**
             * Epoch
             * @description epochs finished since the session began
             */
            epoch: number;
            /**
             * Test Accuracy
             * @description largest output, or over ½ where there is one; null: targets are no classes
             */
            test_accuracy: number | null;
            /**
             * Test Cost
             * @description over the samples kept for testing; null: there are none
             */
            test_cost: number | null;
        };
        /**
         * ErrorCodeView
         * @description A code that a problem may have.
         */
        ErrorCodeView: {
            /** Code */
            code: string;
            /** Status */
            status: number;
            /** Title */
            title: string;
        };
        /**
         * EvaluationView
         * @description How good the network is with the parameters at the cursor.
         */
        EvaluationView: {
            /**
             * Confusion
             * @description rows: true class; columns: said; of the test part where there is one
             */
            confusion: number[][] | null;
            test: components["schemas"]["ScoreView"] | null;
            train: components["schemas"]["ScoreView"];
            /**
             * Worst
             * @description of all samples, dearest first
             */
            worst: components["schemas"]["WorstView"][];
        };
        /**
         * Explanation
         * @description Why a number is what it is: value = (Σ terms) × Π outer factors.
         */
        Explanation: {
            /** Depends On */
            depends_on: string[];
            general: components["schemas"]["GeneralFormView"] | null;
            /** Id */
            id: string;
            latex: components["schemas"]["LatexView"];
            /** Numpy */
            numpy: string;
            /** Outer Factors */
            outer_factors: components["schemas"]["FactorView"][];
            rule: components["schemas"]["RuleRef"];
            /** State */
            state: components["schemas"]["StateView"][];
            /** Terms */
            terms: components["schemas"]["TermView"][];
            /** Used By */
            used_by: string[];
            /** Value */
            value: number | null;
            /** Words */
            words: string;
        };
        /**
         * FactorView
         * @description A factor; `id` is null for a constant or a compound such as (y − a), made of `sources`.
         */
        FactorView: {
            /** Id */
            id: string | null;
            /** Latex */
            latex: string;
            /** Sources */
            sources: string[];
            /** Value */
            value: number | null;
        };
        /**
         * FamilyView
         * @description All that goes back to one session, and has not been deleted.
         */
        FamilyView: {
            /** Branches */
            branches: components["schemas"]["RelativeView"][];
        };
        /**
         * FieldError
         * @description What is wrong with one field, by an RFC 6901 pointer into the body.
         */
        FieldError: {
            /** Message */
            message: string;
            /** Pointer */
            pointer: string;
        };
        /**
         * ForkCreate
         * @description Branch off, here or at an earlier place.
         */
        ForkCreate: {
            at?: components["schemas"]["ForkPlace"] | null;
            /** Name */
            name?: string | null;
        };
        /**
         * ForkPlace
         * @description A place that has been reached.
         */
        ForkPlace: {
            /** Pass */
            pass: number;
            /**
             * Step
             * @default 0
             */
            step?: number;
        };
        /**
         * FunctionView
         * @description An activation or a cost: its value and its derivative, as LaTeX.
         */
        FunctionView: {
            /** Derivative */
            derivative: string;
            /** Id */
            id: string;
            /** Latex */
            latex: string;
            /** Output Only */
            output_only: boolean;
            /** Parameters */
            parameters: {
                [key: string]: number;
            };
            /** Title */
            title: string;
        };
        /**
         * GeneralFormView
         * @description The general form of a rule that simplifies: shown beside it, never used for the value.
         */
        GeneralFormView: {
            /** Substituted */
            substituted: string;
            /** Symbolic */
            symbolic: string;
        };
        /**
         * GradientCheckView
         * @description The gradient check of a pass: its largest error, and where.
         */
        GradientCheckView: {
            /**
             * At Edge
             * @description where the cost has no finite value on a side; not counted, as at a kink
             */
            at_edge: string[];
            /** At Kink */
            at_kink: string[];
            /**
             * Both Zero
             * @description parameters whose gradient and quotient are both below that
             */
            both_zero: number;
            /** Epsilon */
            epsilon: number;
            /**
             * Hidden
             * @description where rounding alone may make the difference; not counted either
             */
            hidden: string[];
            /** Max Relative Error */
            max_relative_error: number;
            /**
             * Parameters
             * @description with ?all=true
             */
            parameters?: components["schemas"]["ParameterCheck"][];
            /** Passed */
            passed: boolean;
            /**
             * Resolution
             * @description the smallest quotient that float64 can tell from 0 here
             */
            resolution: number;
            /** Worst */
            worst: string | null;
        };
        /**
         * HistogramsView
         * @description z, a, δ of every sample learnt from (at most 1,000, evenly), w, and the mean ∂C/∂w.
         */
        HistogramsView: {
            /** Layers */
            layers: components["schemas"]["LayerHistogramsView"][];
        };
        /**
         * HistogramView
         * @description Counts of the values between neighbouring edges.
         */
        HistogramView: {
            /** Counts */
            counts: number[];
            /** Edges */
            edges: number[];
        };
        /**
         * HistoryMove
         * @description How many changes to take back, or to repeat.
         */
        HistoryMove: {
            /**
             * Count
             * @default 1
             */
            count?: number;
        };
        /**
         * HistoryView
         * @description The change that `undo` takes back, and the one that `redo` repeats; null: none.
         */
        HistoryView: {
            /** @description the change that was taken back */
            redo: components["schemas"]["ChangeView"] | null;
            /** @description the last change of state */
            undo: components["schemas"]["ChangeView"] | null;
        };
        /** HoldsView */
        HoldsView: {
            /** From */
            from: number;
            /** Share */
            share: number;
            /** To */
            to: number;
        };
        /**
         * InitializerView
         * @description What first weights and biases are drawn from.
         */
        InitializerView: {
            /** Id */
            id: string;
            /** Latex */
            latex: string;
            /** Title */
            title: string;
        };
        /**
         * InputCreate
         * @description An input that need not be one of the samples.
         */
        InputCreate: {
            /**
             * X
             * @description as many numbers as the network has inputs
             */
            x: number[];
        };
        /**
         * JacobianView
         * @description The slopes of an output layer whose neurons are coupled, and ∂C/∂a, of one sample.
         */
        JacobianView: {
            /**
             * By Output
             * @description ∂C/∂a; null where an output has none: it is 0 or 1
             */
            by_output: number[] | null;
            /**
             * Outputs
             * @description row j, column k: ∂a_k/∂z_j; δ_j is row j times by_output
             */
            outputs: number[][];
        };
        /**
         * KernelView
         * @description An arithmetic that passes can be computed by.
         */
        KernelView: {
            /**
             * Available
             * @description whether this installation has it
             */
            available: boolean;
            /** Id */
            id: string;
            /** Title */
            title: string;
        };
        /** KinkView */
        KinkView: {
            /** From */
            from: number;
            /** Id */
            id: string;
            /** To */
            to: number;
        };
        /**
         * LatexView
         * @description A formula in symbols, with this pass's numbers, and for the whole layer.
         */
        LatexView: {
            /** Matrix */
            matrix: string;
            /** Substituted */
            substituted: string;
            /** Symbolic */
            symbolic: string;
        };
        /**
         * LayerDifference
         * @description Other − this in one layer; layer 1 has `layer` and `a` only.
         */
        LayerDifference: {
            /** A */
            a: (number | null)[];
            /** B */
            b?: (number | null)[];
            /** Delta */
            delta?: (number | null)[];
            /** Grad B */
            grad_b?: (number | null)[];
            /** Grad W */
            grad_w?: (number | null)[][];
            /** Layer */
            layer: number;
            /** W */
            w?: (number | null)[][];
            /** Z */
            z?: (number | null)[];
        };
        /**
         * LayerHistogramsView
         * @description How a layer's numbers spread; null where one of them is not finite.
         */
        LayerHistogramsView: {
            a: components["schemas"]["HistogramView"] | null;
            delta: components["schemas"]["HistogramView"] | null;
            grad_w: components["schemas"]["HistogramView"] | null;
            /** Layer */
            layer: number;
            w: components["schemas"]["HistogramView"] | null;
            z: components["schemas"]["HistogramView"] | null;
        };
        /**
         * LayerSurfacesView
         * @description a of every neuron of a layer over the plane.
         */
        LayerSurfacesView: {
            /** A */
            a: number[][][];
            /** Layer */
            layer: number;
        };
        /**
         * LayerView
         * @description Layer 1 has `layer` and `a` only. `null` = not computed yet at this cursor.
         */
        LayerView: {
            /** A */
            a: (number | null)[];
            /** B */
            b?: number[];
            /** Delta */
            delta?: (number | null)[];
            /** Grad B */
            grad_b?: (number | null)[];
            /** Grad W */
            grad_w?: (number | null)[][];
            /** Layer */
            layer: number;
            /**
             * Mask
             * @description only there for a hidden layer with dropout: 0, or 1/(1 − p)
             */
            mask?: (number | null)[];
            /** W */
            w?: number[][];
            /** Z */
            z?: (number | null)[];
        };
        /**
         * LinkView
         * @description A link to a state; `path` is the address of the page that opens it.
         *
         *     A short state stands in the id itself, `state1.…`, as long as the whole address has at most
         *     2,000 characters; of another one the id names what is kept here.
         */
        LinkView: {
            /** Id */
            id: string;
            /** Path */
            path: string;
        };
        /**
         * MemoryLineView
         * @description A line that computes what the optimiser remembers of a layer, by its rule.
         */
        MemoryLineView: {
            /**
             * Kind
             * @description the new parameters that it is for: new_w or new_b
             */
            kind: string;
            /** Layer */
            layer: number;
            /**
             * Line
             * @description its number in `source`, from 1
             */
            line: number;
            /**
             * Operands
             * @description the arrays that it reads, as written
             */
            operands: string[];
            /**
             * Step
             * @description ops of the pass done before it
             */
            step: number;
        };
        /**
         * MemoryView
         * @description What the optimiser remembers of a layer; `updates` is the number of this update, from 1.
         */
        MemoryView: {
            /** Layer */
            layer: number;
            /** Slots */
            slots: components["schemas"]["SlotView"][];
            /** Updates */
            updates: number;
        };
        /**
         * MinimalSessionView
         * @description Where a session stands: what a move changes, but for the numbers themselves.
         */
        MinimalSessionView: {
            batch: components["schemas"]["BatchView"];
            /** Bookmarks */
            bookmarks: components["schemas"]["BookmarkView"][];
            /** Conditions */
            conditions: components["schemas"]["ConditionView"][];
            /** Cost */
            cost: number | null;
            cursor: components["schemas"]["CursorView"];
            /** @description only there when this pass cannot be computed to its end */
            diverged?: components["schemas"]["DivergedView"];
            furthest: components["schemas"]["PlaceView"];
            history: components["schemas"]["HistoryView"];
            /** Id */
            id: string;
            /**
             * Kernel
             * @description whose arithmetic computes this pass
             */
            kernel: string;
            /** @description only there for a branch: what it branched off */
            parent?: components["schemas"]["ParentView"];
            /** Revision */
            revision: number;
            setup: components["schemas"]["SetupView"];
            /** @description only there when a condition ended the last move */
            stopped_by?: components["schemas"]["StopView"];
        };
        /**
         * NetworkCreate
         * @description Layers, their functions, and where the first parameters come from.
         */
        NetworkCreate: {
            /**
             * Activations
             * @description one per layer 2..L; sigmoid where absent
             */
            activations?: (string | components["schemas"]["ActivationSpec"])[] | null;
            /**
             * Biases
             * @description biases[i][j] is b^(i+2)_(j+1); zeros when only weights are given
             */
            biases?: number[][] | null;
            /**
             * Cost
             * @description quadratic where absent
             */
            cost?: ("quadratic" | "binary_cross_entropy" | "categorical_cross_entropy") | null;
            /**
             * Initializer
             * @description normal where absent
             */
            initializer?: ("normal" | "uniform" | "xavier" | "he" | "zeros") | null;
            /**
             * Seed
             * @description seeds parameters, a generated sample, shuffles and dropout; 0 where absent
             */
            seed?: number | null;
            /**
             * Sizes
             * @description neurons per layer, input first
             */
            sizes?: number[] | null;
            /**
             * Weights
             * @description weights[i][j][k] is w^(i+2)_(j+1)(k+1): to j, from k
             */
            weights?: number[][][] | null;
        };
        /**
         * NetworkView
         * @description The shape of a network; an activation with its usual constants is its bare name.
         */
        NetworkView: {
            /** Activations */
            activations: (string | components["schemas"]["ActivationView"])[];
            /** Cost */
            cost: string;
            /** Sizes */
            sizes: number[];
        };
        /**
         * NudgedLayerView
         * @description A layer with the parameter moved; null what is not finite.
         */
        NudgedLayerView: {
            /** A */
            a: (number | null)[];
            /** Layer */
            layer: number;
            /** Slope */
            slope: (number | null)[];
            /** Z */
            z: (number | null)[];
        };
        /**
         * NudgedView
         * @description The forward pass with one parameter at another value, for the shown sample.
         *
         *     `change` is what the cost does, `predicted` what the tangent says, gradient times `by`; `gap`
         *     is the first less the second. Null what is not finite.
         */
        NudgedView: {
            /** By */
            by: number;
            /** Change */
            change: number | null;
            /** Cost */
            cost: number | null;
            /** Gap */
            gap: number | null;
            /** Id */
            id: string;
            /**
             * Kink
             * @description what goes through 0 on the way, so that the cost turns
             */
            kink: string | null;
            /**
             * Layers
             * @description from the parameter's own on: no other moves
             */
            layers: components["schemas"]["NudgedLayerView"][];
            /** Predicted */
            predicted: number | null;
            /**
             * Start
             * @description the value that the pass starts from
             */
            start: number;
            /** Value */
            value: number;
        };
        /**
         * NudgesView
         * @description One parameter's gradient, held against quotients from ε = 1e-1 to 1e-11.
         */
        NudgesView: {
            /** Gradient */
            gradient: number;
            /** Id */
            id: string;
            /**
             * Kink
             * @description as the gradient check has it, at ε = 1e-5
             */
            kink: boolean;
            /** Points */
            points: components["schemas"]["NudgeView"][];
            /** Value */
            value: number;
        };
        /**
         * NudgeView
         * @description C(w + ε), C(w − ε) and their quotient; null where the cost has no finite value.
         */
        NudgeView: {
            /**
             * Difference
             * @description quotient − gradient
             */
            difference: number | null;
            /** Epsilon */
            epsilon: number;
            /**
             * Error
             * @description |quotient − gradient| / max(|quotient|, |gradient|, 1e-4)
             */
            error: number | null;
            /**
             * Kink
             * @description the nudge touches or crosses a kink of the cost
             */
            kink: boolean;
            /** Minus */
            minus: number | null;
            /** Plus */
            plus: number | null;
            /** Quotient */
            quotient: number | null;
            /**
             * Resolution
             * @description the smallest quotient that float64 can tell from 0 here
             */
            resolution: number;
        };
        /**
         * OptimizerView
         * @description An optimiser's update, as LaTeX, and its constants with their usual values.
         */
        OptimizerView: {
            /** Id */
            id: string;
            /** Latex */
            latex: string;
            /** Parameters */
            parameters: {
                [key: string]: number;
            };
            /** Title */
            title: string;
        };
        /**
         * PairView
         * @description A number for every weight and bias of the layer; no biases where they are frozen.
         */
        PairView: {
            /** B */
            b: number[] | null;
            /** W */
            w: number[][];
        };
        /**
         * ParameterCheck
         * @description One parameter's gradient, as the rules have it and as the cost moves.
         */
        ParameterCheck: {
            /** Analytic */
            analytic: number;
            /** At Edge */
            at_edge: boolean;
            /** At Kink */
            at_kink: boolean;
            /**
             * Both Zero
             * @description 0 as far as the check can see: there is nothing to agree on
             */
            both_zero: boolean;
            /**
             * Hidden
             * @description they differ by no more than rounding may make
             */
            hidden: boolean;
            /** Id */
            id: string;
            /**
             * Numeric
             * @description null where the cost of a nudge is infinite
             */
            numeric: number | null;
            /** Relative Error */
            relative_error: number | null;
        };
        /**
         * ParentView
         * @description The session that a branch has branched off from, the branch's name, and the place.
         */
        ParentView: {
            at: components["schemas"]["PlaceView"];
            /** Id */
            id: string;
            /** Name */
            name: string | null;
        };
        /**
         * PassCreate
         * @description A stateless pass on one sample, or on a mini-batch of several.
         *
         *     It updates only when `training` is given, and then as many times as there are `updates`, all on
         *     the same samples.
         */
        PassCreate: {
            network: components["schemas"]["NetworkCreate"];
            training?: components["schemas"]["TrainingPatch"] | null;
            /**
             * Updates
             * @description passes, each from where the one before it ended; 1 where absent
             */
            updates?: number | null;
            /**
             * X
             * @description one sample, or a row for each
             */
            x: number[] | number[][];
            /**
             * Y
             * @description one target, or a row for each
             */
            y: number[] | number[][];
        };
        /**
         * PassDiagnosisCreate
         * @description A number that somebody came to for a quantity of a stateless pass.
         */
        PassDiagnosisCreate: {
            network: components["schemas"]["NetworkCreate"];
            /** Quantity */
            quantity: string;
            training?: components["schemas"]["TrainingPatch"] | null;
            /**
             * Updates
             * @description passes, each from where the one before it ended; 1 where absent
             */
            updates?: number | null;
            /**
             * Value
             * @description text: its digits say how exactly it is meant; a number is meant exactly
             */
            value: string | number;
            /**
             * X
             * @description one sample, or a row for each
             */
            x: number[] | number[][];
            /**
             * Y
             * @description one target, or a row for each
             */
            y: number[] | number[][];
        };
        /**
         * PathsView
         * @description The largest ways from a quantity to the cost of one sample, without 1/m and penalty.
         */
        PathsView: {
            /**
             * Count
             * @description how many ways there are; any size
             */
            count: number;
            /** Id */
            id: string;
            /** Paths */
            paths: components["schemas"]["PathView"][];
            /**
             * Rest
             * @description the sum of the ways that are not listed
             */
            rest: number;
            /**
             * Value
             * @description the sum of all ways
             */
            value: number;
        };
        /**
         * PathView
         * @description One way: `value` is the product of the factors `ids`, whose `values` stand beside.
         *
         *     `smallest` is the factor that shrinks it most.
         */
        PathView: {
            /** Ids */
            ids: string[];
            /** Smallest */
            smallest: string;
            /** Value */
            value: number;
            /** Values */
            values: number[];
        };
        /**
         * PlacedChangeView
         * @description A change of state, and where the cursor stood when it was made.
         */
        PlacedChangeView: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "parameters" | "sample" | "training" | "train" | "data";
            /** Pass */
            pass: number;
            /** Step */
            step: number;
            /** Text */
            text: string;
        };
        /**
         * PlaceView
         * @description A place in the history: `step` ops of `pass` are done.
         */
        PlaceView: {
            /** Pass */
            pass: number;
            /** Step */
            step: number;
        };
        /**
         * PlotPointView
         * @description Where the pass stands on a curve.
         */
        PlotPointView: {
            /** Slope */
            slope: number;
            /** Value */
            value: number;
            /** X */
            x: number;
        };
        /**
         * PlotView
         * @description `id` over `over`, all else as the pass has it: points in rising order, all finite.
         */
        PlotView: {
            /** @description null: the function has no finite value or slope where the pass stands */
            at: components["schemas"]["PlotPointView"] | null;
            /** Id */
            id: string;
            /** Over */
            over: string;
            /**
             * Slope
             * @description of the tangent at each point
             */
            slope: number[];
            /** Value */
            value: number[];
            /** X */
            x: number[];
        };
        /**
         * PresetView
         * @description A worked example, with where it comes from.
         */
        PresetView: {
            /**
             * Epochs
             * @description how long its story has it trained
             */
            epochs: number | null;
            /** Id */
            id: string;
            /**
             * Panel
             * @description what its story is about
             * @enum {string}
             */
            panel: "why" | "learning";
            /** Sizes */
            sizes: number[];
            /** Source */
            source: string;
            /** Story */
            story: string;
            /** Title */
            title: string;
            /**
             * Train Biases
             * @description false: it freezes them, as its source does
             */
            train_biases: boolean;
        };
        /**
         * Problem
         * @description RFC 9457 problem details.
         */
        Problem: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /** Errors */
            errors?: components["schemas"]["FieldError"][];
            /**
             * First
             * @description samples of the file that could be taken, by `?first=`
             */
            first?: number;
            /**
             * More
             * @description errors beyond those listed
             */
            more?: number;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * ProgramLineView
         * @description A line of the program that gives or computes quantities.
         */
        ProgramLineView: {
            /**
             * Ids
             * @description what it gives or computes, at most 1,000
             */
            ids: string[];
            /**
             * Kind
             * @description the kind of all its ids
             */
            kind: string | null;
            /**
             * Layer
             * @description the layer of all its ids
             */
            layer: number | null;
            /**
             * Line
             * @description its number in `source`, from 1
             */
            line: number;
            /**
             * More
             * @description how many further ids it has
             */
            more: number;
            /**
             * Operands
             * @description the arrays that it reads, as written: `w[2]`, `a[1]`
             */
            operands: string[];
            /**
             * Step
             * @description ops of the pass done before it; 0 for what is given
             */
            step: number;
        };
        /**
         * ProgramView
         * @description A pass as a program that runs with NumPy alone; `elided`: without the given numbers.
         */
        ProgramView: {
            /** Elided */
            elided: boolean;
            /** Lines */
            lines: components["schemas"]["ProgramLineView"][];
            /** Memory */
            memory: components["schemas"]["MemoryLineView"][];
            /** Source */
            source: string;
        };
        /**
         * ProofFactorView
         * @description A factor of a line: `id` is the neuron or edge that it lives on, `words` what it means.
         */
        ProofFactorView: {
            /** Id */
            id: string | null;
            /** Latex */
            latex: string;
            /** Sources */
            sources: string[];
            /** Value */
            value: number | null;
            /**
             * Words
             * @description null beyond the terms that are written out in numbers
             */
            words: string | null;
        };
        /**
         * ProofLineView
         * @description One line of a proof: value = (Σ over `terms` of their factors' product) × Π `outer`.
         */
        ProofLineView: {
            /**
             * Aside
             * @description what the step rests on, as LaTeX
             */
            aside: string | null;
            /** Factors */
            factors: components["schemas"]["ProofFactorView"][];
            /**
             * Latex
             * @description the quantity, and this line's right-hand side
             */
            latex: string;
            /**
             * Note
             * @description why the numbers of this line cannot be worked out
             */
            note: string | null;
            /**
             * Outer
             * @description what multiplies the whole sum, as places in `factors`
             */
            outer: number[];
            /** Reason */
            reason: string;
            /** Substituted */
            substituted: string;
            /**
             * Terms
             * @description the summands, as places in `factors`, from 0
             */
            terms: number[][];
            /** Value */
            value: number | null;
        };
        /**
         * ProofView
         * @description A rule derived for one quantity. Every line's `value` is the quantity's.
         */
        ProofView: {
            /** Id */
            id: string;
            /** Lines */
            lines: components["schemas"]["ProofLineView"][];
            rule: components["schemas"]["RuleRef"];
            /** Value */
            value: number | null;
        };
        /**
         * RelativeView
         * @description A session of a family; `parent` and `at` are null for the one that it goes back to.
         */
        RelativeView: {
            /** @description the place in the parent */
            at: components["schemas"]["PlaceView"] | null;
            cursor: components["schemas"]["PlaceView"];
            furthest: components["schemas"]["PlaceView"];
            /** Id */
            id: string;
            /** Name */
            name: string | null;
            /**
             * Parent
             * @description id of what it branched off, which may be deleted by now
             */
            parent: string | null;
            /**
             * Shares Past
             * @description false: its own passes begin at 0 with what stood at that place
             */
            shares_past: boolean;
        };
        /**
         * RuleRef
         * @description The rule that a number comes from.
         */
        RuleRef: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Number
             * @description number in the formula sheet; null for what it lacks
             */
            number: number | null;
        };
        /**
         * RuleView
         * @description A formula: for one number, for a layer, and as a line of NumPy.
         */
        RuleView: {
            /** Id */
            id: string;
            /** Matrix */
            matrix: string;
            /** Name */
            name: string;
            /** Number */
            number: number | null;
            /** Numpy */
            numpy: string;
            /** Quantity */
            quantity: string;
            /** Symbolic */
            symbolic: string;
        };
        /**
         * SamplePatch
         * @description Choose a sample of the data by `index`, or overwrite the shown one's `x`, `y`.
         */
        SamplePatch: {
            /** Index */
            index?: number | null;
            /** X */
            x?: number[] | null;
            /** Y */
            y?: number[] | null;
        };
        /**
         * SampleView
         * @description The sample that is shown, by its index in the data.
         */
        SampleView: {
            /** Index */
            index: number;
            /** X */
            x: number[];
            /** Y */
            y: number[];
        };
        /**
         * ScheduleBound
         * @description What a number of a schedule may be, and one to begin with.
         */
        ScheduleBound: {
            /**
             * Exclusive
             * @description whether it must be more than the minimum
             */
            exclusive: boolean;
            /** Maximum */
            maximum: number;
            /** Minimum */
            minimum: number;
            /** Suggested */
            suggested: number;
            /** Whole */
            whole: boolean;
        };
        /**
         * ScheduleCreate
         * @description How η, which `learning_rate` sets, changes from epoch to epoch; e counts from 0.
         *
         *     `constant`: η. `step`: η · factor^⌊e / every⌋. `exponential`: η · decay^e. `cosine`:
         *     ½ η (1 + cos(π · min(e, epochs) / epochs)).
         */
        ScheduleCreate: {
            /** Decay */
            decay?: number | null;
            /** Epochs */
            epochs?: number | null;
            /** Every */
            every?: number | null;
            /** Factor */
            factor?: number | null;
            /**
             * Name
             * @enum {string}
             */
            name: "constant" | "step" | "exponential" | "cosine";
        };
        /**
         * ScheduleKindView
         * @description A way for η to change from epoch to epoch, as LaTeX, and the numbers that it needs.
         */
        ScheduleKindView: {
            /** Id */
            id: string;
            /** Latex */
            latex: string;
            /** Parameters */
            parameters: {
                [key: string]: components["schemas"]["ScheduleBound"];
            };
            /** Title */
            title: string;
        };
        /**
         * ScheduleView
         * @description How η changes from epoch to epoch, with the numbers that this schedule takes.
         */
        ScheduleView: {
            /** Decay */
            decay?: number;
            /** Epochs */
            epochs?: number;
            /** Every */
            every?: number;
            /** Factor */
            factor?: number;
            /** Name */
            name: string;
        };
        /**
         * ScoreView
         * @description Mean cost, penalty included; accuracy is null where targets are no classes.
         *
         *     Both are those of the whole network: dropout is a matter of passes.
         */
        ScoreView: {
            /** Accuracy */
            accuracy: number | null;
            /** Cost */
            cost: number;
        };
        /**
         * SeekMove
         * @description Move the cursor to a place that has been reached before.
         */
        SeekMove: {
            /** Pass */
            pass: number;
            /**
             * Step
             * @default 0
             */
            step?: number;
        };
        /**
         * SegmentView
         * @description A run of ops of one neuron in one phase; the cost is a segment of its own.
         *
         *     `forward`: z, a; in a hidden layer with dropout z, mask, a. `cost`: cost. `backward`: delta.
         *     `gradients`: grad_b, then the grad_w row. `update`: new_b (unless biases are frozen), then the
         *     new_w row.
         */
        SegmentView: {
            /** Count */
            count: number;
            /**
             * First Step
             * @description ops of the pass before this segment
             */
            first_step: number;
            /** Layer */
            layer: number | null;
            /** Neuron */
            neuron: number | null;
            /**
             * Phase
             * @enum {string}
             */
            phase: "forward" | "cost" | "backward" | "gradients" | "update" | "done";
        };
        /**
         * SeriesList
         * @description Values of several ids over the same passes.
         */
        SeriesList: {
            /**
             * First
             * @description pass of the first value
             */
            first: number;
            /** Series */
            series: components["schemas"]["SeriesView"][];
            /**
             * Stride
             * @description passes from one value to the next
             */
            stride: number;
        };
        /**
         * SeriesView
         * @description Values from pass `first` on, `stride` passes apart; null where not computed yet.
         */
        SeriesView: {
            /** Id */
            id: string;
            /** Values */
            values: (number | null)[];
        };
        /**
         * SessionCreate
         * @description A new session. `{}` is the preset `mazur`; fields beside `preset` override it.
         *
         *     A data set (`data.preset`, `data.dataset`) that does not fit Mazur's network, with no preset and
         *     no sizes, gets one of its own: sigmoid neurons, three of them between inputs and outputs.
         *
         *     `from` names a session that it is made out of: what is not said is carried over from where
         *     that one stands, its data with their edits, its training, and its weights and biases where the
         *     sizes allow.
         */
        SessionCreate: {
            /**
             * Branch
             * @description makes it a branch of the session in `from`, by this name
             */
            branch?: string | null;
            data?: components["schemas"]["DataCreate"] | null;
            /**
             * From
             * @description id of another session
             */
            from?: string | null;
            /**
             * Kernel
             * @description whose arithmetic computes its passes
             */
            kernel?: string | null;
            network?: components["schemas"]["NetworkCreate"] | null;
            /** Preset */
            preset?: ("mazur" | "mazur-biases" | "xor" | "and" | "single-neuron" | "saturated-neuron" | "han-kamber" | "deep" | "why-hidden" | "neuron-sees" | "vanishing" | "too-fast" | "overfitting" | "reads-digits") | null;
            training?: components["schemas"]["TrainingPatch"] | null;
        };
        /**
         * SessionPatch
         * @description Change parameters, sample or training at the cursor; the pass is recomputed.
         */
        SessionPatch: {
            /**
             * Amend
             * @description in place of the last change, which has edited no other numbers, at this very place: both are one change, and one `undo` takes it back
             * @default false
             */
            amend?: boolean;
            /** @description all samples; `sample.index` beside it counts their rows. More or fewer rows begin the epoch anew at this pass */
            data?: components["schemas"]["DataRowsPatch"] | null;
            /**
             * Kernel
             * @description go on by this arithmetic from here
             */
            kernel?: string | null;
            sample?: components["schemas"]["SamplePatch"] | null;
            /**
             * Set
             * @description ids of weights and biases
             */
            set?: {
                [key: string]: number;
            } | null;
            training?: components["schemas"]["TrainingPatch"] | null;
        };
        /**
         * SessionView
         * @description The session at its cursor.
         */
        SessionView: {
            batch: components["schemas"]["BatchView"];
            /** Bookmarks */
            bookmarks: components["schemas"]["BookmarkView"][];
            /** Conditions */
            conditions: components["schemas"]["ConditionView"][];
            /** Cost */
            cost: number | null;
            cursor: components["schemas"]["CursorView"];
            /** @description only there when this pass cannot be computed to its end */
            diverged?: components["schemas"]["DivergedView"];
            furthest: components["schemas"]["PlaceView"];
            history: components["schemas"]["HistoryView"];
            /** Id */
            id: string;
            /**
             * Kernel
             * @description whose arithmetic computes this pass
             */
            kernel: string;
            /** Layers */
            layers: components["schemas"]["LayerView"][];
            network: components["schemas"]["NetworkView"];
            /** @description only there for a branch: what it branched off */
            parent?: components["schemas"]["ParentView"];
            /** Revision */
            revision: number;
            sample: components["schemas"]["SampleView"];
            setup: components["schemas"]["SetupView"];
            /** @description only there when a condition ended the last move */
            stopped_by?: components["schemas"]["StopView"];
            training: components["schemas"]["TrainingView"];
        };
        /**
         * SetupView
         * @description What the session was made from, so that a page can offer to change it.
         */
        SetupView: {
            data: components["schemas"]["DataView"];
            /** Dataset */
            dataset: string | null;
            /**
             * Edited
             * @description no longer the preset as it is given
             */
            edited: boolean;
            /**
             * File
             * @description name of the file that the samples came in
             */
            file: string | null;
            /**
             * Image
             * @description rows and columns of the picture that a sample is
             */
            image: number[] | null;
            /** Initializer */
            initializer: string | null;
            /** Preset */
            preset: string | null;
            /** Samples */
            samples: number;
            /** Seed */
            seed: number;
            /**
             * Test Samples
             * @description the last ones of them, which nothing is learnt from
             */
            test_samples: number;
        };
        /**
         * SlipMatchView
         * @description A slip that the number fits: what was done, what to do instead, and what it really gives.
         */
        SlipMatchView: {
            /** Id */
            id: string;
            /** Message */
            message: string;
            /** Name */
            name: string;
            /** Value */
            value: number;
        };
        /**
         * SlipView
         * @description Something that goes wrong when a pass is worked out by hand.
         */
        SlipView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * SlotView
         * @description One thing that the optimiser remembers, around this pass's update.
         */
        SlotView: {
            /** @description null in a pass that breaks off */
            after: components["schemas"]["PairView"] | null;
            before: components["schemas"]["PairView"];
            /** @description Adam's m and v over 1 − β^t; null for the others */
            corrected: components["schemas"]["PairView"] | null;
            /** Symbol */
            symbol: string;
        };
        /**
         * StartDataView
         * @description Its `data`.
         */
        StartDataView: {
            /** Backwards */
            backwards: boolean;
            /** Preset */
            preset: string;
            /** Standardize */
            standardize: boolean;
            /** Test Fraction */
            test_fraction: number | null;
        };
        /**
         * StartNetworkView
         * @description Its `network`.
         */
        StartNetworkView: {
            /** Activations */
            activations: string[];
            /** Cost */
            cost: string;
            /** Initializer */
            initializer: string;
            /** Seed */
            seed: number;
            /** Sizes */
            sizes: number[];
        };
        /**
         * StartTrainingView
         * @description Its `training`.
         */
        StartTrainingView: {
            /** Batch Size */
            batch_size: number;
            /** Learning Rate */
            learning_rate: number;
            /** Shuffle */
            shuffle: boolean;
        };
        /**
         * StartView
         * @description A session that is known to learn a data set.
         */
        StartView: {
            data: components["schemas"]["StartDataView"];
            /**
             * Epochs
             * @description of a training that has learnt it
             */
            epochs: number;
            network: components["schemas"]["StartNetworkView"];
            /**
             * Panel
             * @description to be stepped through, or watched learning
             * @enum {string}
             */
            panel: "why" | "learning";
            training: components["schemas"]["StartTrainingView"];
        };
        /**
         * StateView
         * @description A quantity that an optimiser remembers for one parameter (velocity, moments).
         *
         *     `corrected` is what Adam makes of it for the step; null where it is used as it is.
         */
        StateView: {
            /** After */
            after: number | null;
            /** Before */
            before: number;
            /** Corrected */
            corrected: number | null;
            /** Latex */
            latex: string;
        };
        /**
         * StepMove
         * @description Move the cursor by whole units.
         */
        StepMove: {
            /**
             * Count
             * @default 1
             */
            count?: number;
            /**
             * Direction
             * @default forward
             * @enum {string}
             */
            direction?: "forward" | "back";
            /**
             * Unit
             * @default op
             * @enum {string}
             */
            unit?: "op" | "neuron" | "layer" | "phase" | "pass" | "epoch";
        };
        /**
         * StopsCut
         * @description Where the list of stops ends before the pass does: beyond this step there may be more.
         */
        StopsCut: {
            /** Step */
            step: number;
        };
        /**
         * StopView
         * @description A condition that holds: which one, where (`step` ops of `pass` done), with which numbers.
         */
        StopView: {
            condition: components["schemas"]["ConditionView"];
            /** Pass */
            pass: number;
            /**
             * Previous
             * @description what `value` was held against; null where nothing was
             */
            previous: number | null;
            /**
             * Previous Pass
             * @description the pass that `previous` is of
             */
            previous_pass: number | null;
            /** Quantity */
            quantity: string;
            /** Step */
            step: number;
            /** Value */
            value: number | null;
        };
        /**
         * SurfacesView
         * @description a of every neuron, over one plane.
         */
        SurfacesView: {
            /** Layers */
            layers: components["schemas"]["LayerSurfacesView"][];
            /** X */
            x: number[];
            /** Y */
            y: number[] | null;
        };
        /**
         * SurfaceView
         * @description a of one neuron: rows are y from low to high, columns x, ends included.
         *
         *     A network of one input has one row and no `y`.
         */
        SurfaceView: {
            /** A */
            a: number[][];
            /** X */
            x: number[];
            /** Y */
            y: number[] | null;
        };
        /**
         * TangentView
         * @description The cost over one weight or bias: its points, and the tangent through (`value`, `cost`).
         */
        TangentView: {
            /**
             * Cost
             * @description of the pass: the batch's mean, L1 and L2 included
             */
            cost: number;
            /**
             * Costs
             * @description null where the cost has no finite value
             */
            costs: (number | null)[];
            /**
             * Gradient
             * @description the slope of the tangent
             */
            gradient: number;
            /** @description where the tangent misses the change of the cost by this share of what it says at most; null where the gradient is 0 or the value not in the range */
            holds: components["schemas"]["HoldsView"] | null;
            /** Id */
            id: string;
            /**
             * Kinks
             * @description a z, or the weight under L1, goes through 0 between these points
             */
            kinks: components["schemas"]["KinkView"][];
            /**
             * More
             * @description kinks beyond those listed
             */
            more: number;
            /**
             * Value
             * @description that the pass starts from
             */
            value: number;
            /** X */
            x: number[];
        };
        /**
         * TermView
         * @description A summand: the product of its factors. `penalty`: of L1 or L2, not of the samples.
         */
        TermView: {
            /** Factors */
            factors: components["schemas"]["FactorView"][];
            /** Latex */
            latex: string;
            /** Penalty */
            penalty: boolean;
            /** Value */
            value: number | null;
        };
        /**
         * TraceLayerView
         * @description A layer of a whole pass: `w` and `b` as it starts, beside what its update makes of them.
         */
        TraceLayerView: {
            /** A */
            a: (number | null)[];
            /** B */
            b?: number[];
            /** Delta */
            delta?: (number | null)[];
            /**
             * Flat Below
             * @description a |slope| below it counts as flat: a twentieth of the function's steepest; null for a function that does not flatten out
             */
            flat_below?: number | null;
            /** Grad B */
            grad_b?: (number | null)[];
            /** Grad W */
            grad_w?: (number | null)[][];
            /** Layer */
            layer: number;
            /**
             * Mask
             * @description only there for a hidden layer with dropout: 0, or 1/(1 − p)
             */
            mask?: (number | null)[];
            /** New B */
            new_b?: (number | null)[];
            /** New W */
            new_w?: (number | null)[][];
            /** Slope */
            slope?: (number | null)[];
            /** W */
            w?: number[][];
            /** Z */
            z?: (number | null)[];
        };
        /**
         * TraceView
         * @description A whole pass, unmasked. `w`, `b` are the values that it starts from.
         */
        TraceView: {
            batch: components["schemas"]["BatchView"];
            /** Cost */
            cost: number | null;
            diverged?: components["schemas"]["DivergedView"];
            /** Epoch */
            epoch: number;
            /** Layers */
            layers: components["schemas"]["TraceLayerView"][];
            /**
             * Learning Rate
             * @description η of this pass's epoch; null in a pass without an update
             */
            learning_rate: number | null;
            /**
             * Learns From
             * @description samples that a session's pass learns from, whichever is looked at
             */
            learns_from?: number[];
            network: components["schemas"]["NetworkView"];
            /** Pass */
            pass: number;
            /** Program */
            program: components["schemas"]["SegmentView"][];
            sample: components["schemas"]["SampleView"];
            /**
             * Slope Cancels
             * @description the output's slope is no factor of its delta, as with a − y
             */
            slope_cancels: boolean;
            /** Steps */
            steps: number;
            /**
             * Stops
             * @description where the session's conditions hold in this pass
             */
            stops?: components["schemas"]["StopView"][];
            /** @description null: every stop of the pass is listed */
            stops_cut?: components["schemas"]["StopsCut"] | null;
            training: components["schemas"]["TrainingView"] | null;
        };
        /**
         * TrainingPatch
         * @description How parameters learn. Absent fields keep their value.
         */
        TrainingPatch: {
            /** Batch Size */
            batch_size?: number | null;
            /** Beta1 */
            beta1?: number | null;
            /** Beta2 */
            beta2?: number | null;
            /** Decay */
            decay?: number | null;
            /**
             * Dropout
             * @description probability that a hidden neuron is dropped from a pass, from 0 to below 1: one for all hidden layers, or a list with one for each; 0 where absent
             */
            dropout?: number | number[] | null;
            /** Epsilon */
            epsilon?: number | null;
            /** L1 */
            l1?: number | null;
            /** L2 */
            l2?: number | null;
            /** Learning Rate */
            learning_rate?: number | null;
            /** Momentum */
            momentum?: number | null;
            /** Optimizer */
            optimizer?: ("sgd" | "momentum" | "nesterov" | "rmsprop" | "adam") | null;
            schedule?: components["schemas"]["ScheduleCreate"] | null;
            /** Shuffle */
            shuffle?: boolean | null;
            /** Train Biases */
            train_biases?: boolean | null;
        };
        /**
         * TrainingView
         * @description The fields that the optimiser does not use are absent, and a schedule that stays constant.
         */
        TrainingView: {
            /** Batch Size */
            batch_size: number;
            /** Beta1 */
            beta1?: number;
            /** Beta2 */
            beta2?: number;
            /** Decay */
            decay?: number;
            /** Dropout */
            dropout?: number | number[];
            /** Epsilon */
            epsilon?: number;
            /** L1 */
            l1?: number;
            /** L2 */
            l2?: number;
            /**
             * Learning Rate
             * @description as it was set; a schedule changes it
             */
            learning_rate: number;
            /** Momentum */
            momentum?: number;
            /** Optimizer */
            optimizer: string;
            schedule?: components["schemas"]["ScheduleView"];
            /** Shuffle */
            shuffle: boolean;
            /** Train Biases */
            train_biases: boolean;
        };
        /**
         * TrainMove
         * @description Train for whole epochs, or for so many passes.
         */
        TrainMove: {
            /** @description of data with a test part; `best` says where it was lowest */
            early_stopping?: components["schemas"]["EarlyStopping"] | null;
            /**
             * Epochs
             * @default 1
             */
            epochs?: number;
            /**
             * Passes
             * @description instead of epochs; it may end within one
             */
            passes?: number | null;
            until?: components["schemas"]["TrainUntil"] | null;
        };
        /**
         * TrainUntil
         * @description When to stop before the epochs are over.
         */
        TrainUntil: {
            /** Cost Below */
            cost_below?: number | null;
        };
        /**
         * TrainView
         * @description What a training did, why it stopped, and the session as it left it.
         */
        TrainView: {
            /**
             * Accuracy
             * @description largest output, or over ½ where there is one; null: targets are no classes
             */
            accuracy: number | null;
            /** @description the pass that starts there can be gone to; null without early stopping */
            best: components["schemas"]["BestView"] | null;
            /** Cost */
            cost: number | null;
            /** Epochs Run */
            epochs_run: number;
            /** History */
            history: components["schemas"]["EpochCostView"][];
            /** Passes Run */
            passes_run: number;
            session: components["schemas"]["SessionView"];
            /** Stopped By */
            stopped_by: string;
            /**
             * Test Accuracy
             * @description largest output, or over ½ where there is one; null: targets are no classes
             */
            test_accuracy: number | null;
            /**
             * Test Cost
             * @description over the samples kept for testing; null: there are none
             */
            test_cost: number | null;
        };
        /**
         * UploadedView
         * @description A data set of one's own.
         */
        UploadedView: {
            /** Columns */
            columns: components["schemas"]["ColumnView"][];
            /** Id */
            id: string;
            /**
             * Image
             * @description rows and columns of a picture
             */
            image: number[] | null;
            /** Name */
            name: string;
            /** Samples */
            samples: number;
            /**
             * Targets
             * @description columns that the file itself says are learnt
             */
            targets: string[];
        };
        /**
         * WorstView
         * @description A sample by its index in the data, and its own cost.
         */
        WorstView: {
            /** Cost */
            cost: number;
            /** Index */
            index: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_catalog: {
        parameters: {
            query?: never;
            header?: {
                /** @description the language of titles and sentences: `en` (the default) or `de` */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_dataset: {
        parameters: {
            query?: {
                /** @description take so many samples, the first, and leave the rest */
                first?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description CSV with a header line; or NPZ
                     */
                    file?: string;
                    /**
                     * Format: binary
                     * @description IDX file of pictures
                     */
                    images?: string;
                    /**
                     * Format: binary
                     * @description IDX file of their labels
                     */
                    labels?: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_dataset: {
        parameters: {
            query?: {
                /** @description first row, from 0 */
                from?: number;
                /** @description row after the last */
                to?: number | null;
            };
            header?: never;
            path: {
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatasetRowsView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such data set (`dataset_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_dataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such data set (`dataset_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    diagnose_stateless: {
        parameters: {
            query?: never;
            header?: {
                /** @description the language of titles and sentences: `en` (the default) or `de` */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassDiagnosisCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagnosisView"];
                };
            };
            /** @description The body is not JSON (`malformed_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This network has no such quantity (`unknown_quantity`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) · The numbers are no longer finite (`diverged`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_linked_session: {
        parameters: {
            query?: {
                /** @description go on by this arithmetic, where its own is missing perhaps */
                kernel?: string | null;
            };
            header?: never;
            path: {
                /** @description id that a link was made with */
                link_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such link (`link_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This installation cannot compute this session (`kernel_missing`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run_single_pass: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceView"];
                };
            };
            /** @description The body is not JSON (`malformed_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) · The numbers are no longer finite (`diverged`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SessionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description The body is not JSON (`malformed_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · There is no such data set (`dataset_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
                /** @description `return=minimal` leaves out what seldom changes, and all layers */
                prefer?: string[] | null;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionPatch"];
            };
        };
        responses: {
            /** @description The session after it; with `Prefer: return=minimal` the lesser view */
            200: {
                headers: {
                    /** @description the session's new revision, as `"7"` */
                    ETag?: string;
                    /** @description `return=minimal` where that was asked for */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"] | components["schemas"]["MinimalSessionView"];
                };
            };
            /** @description The body is not JSON (`malformed_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · This network has no such quantity (`unknown_quantity`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The numbers are no longer finite (`diverged`) · There is no edit that this one could continue (`nothing_to_amend`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_network: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InputCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerView"];
                };
            };
            /** @description The body is not JSON (`malformed_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run_backward: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
                /** @description `return=minimal` leaves out what seldom changes, and all layers */
                prefer?: string[] | null;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session after it; with `Prefer: return=minimal` the lesser view */
            200: {
                headers: {
                    /** @description the session's new revision, as `"7"` */
                    ETag?: string;
                    /** @description `return=minimal` where that was asked for */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"] | components["schemas"]["MinimalSessionView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else comes first (`wrong_phase`) · The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_bookmarks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookmarkView"][];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_bookmark: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookmarkCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookmarkView"];
                };
            };
            /** @description The body is not JSON (`malformed_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description That place has not been reached yet (`not_reached`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_bookmark: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
            };
            path: {
                bookmark_id: string;
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · The session has no such condition or bookmark (`unknown_mark`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rename_branch: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BranchPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description The body is not JSON (`malformed_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_branches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compare_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                other: string;
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description These two cannot be compared (`not_comparable`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_conditions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionView"][];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_condition: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConditionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionView"];
                };
            };
            /** @description The body is not JSON (`malformed_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · This network has no such quantity (`unknown_quantity`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_condition: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
            };
            path: {
                condition_id: string;
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · The session has no such condition or bookmark (`unknown_mark`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switch_condition: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
            };
            path: {
                condition_id: string;
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConditionPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionView"];
                };
            };
            /** @description The body is not JSON (`malformed_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · The session has no such condition or bookmark (`unknown_mark`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_curve: {
        parameters: {
            query?: {
                /** @description points at most */
                points?: number;
            };
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurveView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_data: {
        parameters: {
            query?: {
                /** @description first sample, from 0 */
                from?: number;
                /** @description sample after the last; all where absent */
                to?: number | null;
            };
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataRowsView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    diagnose_number: {
        parameters: {
            query?: never;
            header?: {
                /** @description the language of titles and sentences: `en` (the default) or `de` */
                "Accept-Language"?: string;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiagnosisCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagnosisView"];
                };
            };
            /** @description The body is not JSON (`malformed_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · This network has no such quantity (`unknown_quantity`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_evaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explain_range: {
        parameters: {
            query: {
                /** @description significant digits of the figures in `substituted` and `words` */
                digits?: number;
                /** @description ops done before the first */
                from: number;
                /** @description a pass up to the one after the furthest reached */
                pass?: number | null;
                /** @description another sample to look at, by its index in the data */
                sample?: number | null;
                /** @description ops done after the last */
                to: number;
            };
            header?: {
                /** @description the language of titles and sentences: `en` (the default) or `de` */
                "Accept-Language"?: string;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"][];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description That place has not been reached yet (`not_reached`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explain_quantity: {
        parameters: {
            query?: {
                /** @description significant digits of the figures in `substituted` and `words` */
                digits?: number;
                /** @description another sample to look at, by its index in the data */
                sample?: number | null;
            };
            header?: {
                /** @description the language of titles and sentences: `en` (the default) or `de` */
                "Accept-Language"?: string;
            };
            path: {
                quantity: string;
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · This network has no such quantity (`unknown_quantity`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_session: {
        parameters: {
            query?: {
                /** @description html: so many passes, from the cursor's on */
                passes?: number | null;
            };
            header?: {
                /** @description the language of titles and sentences: `en` (the default) or `de` */
                "Accept-Language"?: string;
            };
            path: {
                /** @description json · npz · csv · tex · py-numpy · py-torch · py-keras · ipynb · onnx · html */
                format: string;
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file; its name is in Content-Disposition */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/onnx": string;
                    "application/x-ipynb+json": string;
                    "application/x-npz": string;
                    "application/x-tex": string;
                    "text/csv": string;
                    "text/html": string;
                    "text/x-python": string;
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · There is no such format (`unknown_format`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server lacks a package for that (`extra_missing`) */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fork_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ForkCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description The body is not JSON (`malformed_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description That place has not been reached yet (`not_reached`) · The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run_forward: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
                /** @description `return=minimal` leaves out what seldom changes, and all layers */
                prefer?: string[] | null;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session after it; with `Prefer: return=minimal` the lesser view */
            200: {
                headers: {
                    /** @description the session's new revision, as `"7"` */
                    ETag?: string;
                    /** @description `return=minimal` where that was asked for */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"] | components["schemas"]["MinimalSessionView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else comes first (`wrong_phase`) · The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_gradients: {
        parameters: {
            query?: {
                /** @description add every parameter's gradients */
                all?: boolean;
            };
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GradientCheckView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_one_gradient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quantity: string;
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NudgesView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · This network has no such quantity (`unknown_quantity`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_histograms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistogramsView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_changes: {
        parameters: {
            query?: never;
            header?: {
                /** @description the language of titles and sentences: `en` (the default) or `de` */
                "Accept-Language"?: string;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_jacobian: {
        parameters: {
            query?: {
                /** @description another sample to look at, by its index in the data */
                sample?: number | null;
            };
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JacobianView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    link_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_memory: {
        parameters: {
            query?: {
                /** @description another sample to look at, by its index in the data */
                sample?: number | null;
            };
            header?: never;
            path: {
                /** @description from 2 */
                layer: number;
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoryView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · This network has no such quantity (`unknown_quantity`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sweep_parameter: {
        parameters: {
            query?: {
                /** @description 1 below the value where absent; further where the value is above 1000 */
                from?: number | null;
                /** @description 161 where absent, fewer where those are too much work */
                points?: number | null;
                /** @description another sample to look at, by its index in the data */
                sample?: number | null;
                /** @description 1 above the value where absent; further where the value is above 1000 */
                to?: number | null;
            };
            header?: never;
            path: {
                quantity: string;
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TangentView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · This network has no such quantity (`unknown_quantity`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nudge_parameter_to: {
        parameters: {
            query: {
                /** @description another sample to look at, by its index in the data */
                sample?: number | null;
                /** @description in place of its own */
                value: number;
            };
            header?: never;
            path: {
                quantity: string;
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NudgedView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · This network has no such quantity (`unknown_quantity`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_paths: {
        parameters: {
            query?: {
                /** @description another sample to look at, by its index in the data */
                sample?: number | null;
            };
            header?: never;
            path: {
                quantity: string;
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathsView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · This network has no such quantity (`unknown_quantity`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sample_plot: {
        parameters: {
            query?: {
                /** @description the output `a:L:j` that `cost` is drawn over */
                over?: string | null;
                /** @description another sample to look at, by its index in the data */
                sample?: number | null;
            };
            header?: never;
            path: {
                quantity: string;
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlotView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · This network has no such quantity (`unknown_quantity`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_program: {
        parameters: {
            query?: {
                /** @description another sample to look at, by its index in the data */
                sample?: number | null;
                /** @description false: tell the given arrays by their shapes alone */
                values?: boolean;
            };
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prove_quantity: {
        parameters: {
            query?: {
                /** @description significant digits of the figures in `substituted` and `words` */
                digits?: number;
                /** @description another sample to look at, by its index in the data */
                sample?: number | null;
            };
            header?: {
                /** @description the language of titles and sentences: `en` (the default) or `de` */
                "Accept-Language"?: string;
            };
            path: {
                quantity: string;
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · This network has no such quantity (`unknown_quantity`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redo_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
                /** @description `return=minimal` leaves out what seldom changes, and all layers */
                prefer?: string[] | null;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["HistoryMove"];
            };
        };
        responses: {
            /** @description The session after it; with `Prefer: return=minimal` the lesser view */
            200: {
                headers: {
                    /** @description the session's new revision, as `"7"` */
                    ETag?: string;
                    /** @description `return=minimal` where that was asked for */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"] | components["schemas"]["MinimalSessionView"];
                };
            };
            /** @description The body is not JSON (`malformed_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing to repeat (`nothing_to_redo`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    seek_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
                /** @description `return=minimal` leaves out what seldom changes, and all layers */
                prefer?: string[] | null;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeekMove"];
            };
        };
        responses: {
            /** @description The session after it; with `Prefer: return=minimal` the lesser view */
            200: {
                headers: {
                    /** @description the session's new revision, as `"7"` */
                    ETag?: string;
                    /** @description `return=minimal` where that was asked for */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"] | components["schemas"]["MinimalSessionView"];
                };
            };
            /** @description The body is not JSON (`malformed_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The numbers are no longer finite (`diverged`) · That place has not been reached yet (`not_reached`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_series: {
        parameters: {
            query: {
                /** @description ids to follow */
                id: string[];
                /** @description how many passes, up to the cursor's */
                passes?: number;
                /** @description passes from one to the next: those of an epoch show one an epoch */
                stride?: number;
            };
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesList"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) · This network has no such quantity (`unknown_quantity`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    step_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
                /** @description `return=minimal` leaves out what seldom changes, and all layers */
                prefer?: string[] | null;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["StepMove"];
            };
        };
        responses: {
            /** @description The session after it; with `Prefer: return=minimal` the lesser view */
            200: {
                headers: {
                    /** @description the session's new revision, as `"7"` */
                    ETag?: string;
                    /** @description `return=minimal` where that was asked for */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"] | components["schemas"]["MinimalSessionView"];
                };
            };
            /** @description The body is not JSON (`malformed_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The numbers are no longer finite (`diverged`) · This is the very start (`at_start`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_surface: {
        parameters: {
            query?: {
                /** @description the output layer where absent */
                layer?: number | null;
                /** @description from 1 */
                neuron?: number;
                /** @description points a side, ends included */
                resolution?: number;
                /** @description input along x, from 1 */
                x?: number;
                /** @description input along y, from 1 */
                y?: number;
            };
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurfaceView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_surfaces: {
        parameters: {
            query?: {
                /** @description points a side, ends included */
                resolution?: number;
                /** @description input along x, from 1 */
                x?: number;
                /** @description input along y, from 1 */
                y?: number;
            };
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurfacesView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_trace: {
        parameters: {
            query?: {
                /** @description a pass up to the one after the furthest reached */
                pass?: number | null;
                /** @description another sample to look at, by its index in the data */
                sample?: number | null;
            };
            header?: never;
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description That place has not been reached yet (`not_reached`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    train_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description text/event-stream streams it */
                accept?: string | null;
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TrainMove"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainView"];
                    "text/event-stream": {
                        /**
                         * Accuracy
                         * @description largest output, or over ½ where there is one; null: targets are no classes
                         */
                        accuracy: number | null;
                        /** @description the pass that starts there can be gone to; null without early stopping */
                        best: components["schemas"]["BestView"] | null;
                        /** Cost */
                        cost: number | null;
                        /**
                         * Epochs
                         * @description asked for; null for a training by passes
                         */
                        epochs: number | null;
                        /** Epochs Run */
                        epochs_run: number;
                        /**
                         * History
                         * @description epochs since the last event, thinned
                         */
                        history: components["schemas"]["EpochCostView"][];
                        /** Pass */
                        pass: number;
                        /**
                         * Passes
                         * @description asked for; null for a training by epochs
                         */
                        passes: number | null;
                        /** Passes Run */
                        passes_run: number;
                        /** Revision */
                        revision: number;
                        /**
                         * Seconds
                         * @description so far
                         */
                        seconds: number;
                        /**
                         * Seconds Left
                         * @description if every epoch, or pass, takes as long as these did
                         */
                        seconds_left: number | null;
                        /**
                         * Test Accuracy
                         * @description largest output, or over ½ where there is one; null: targets are no classes
                         */
                        test_accuracy: number | null;
                        /**
                         * Test Cost
                         * @description over the samples kept for testing; null: there are none
                         */
                        test_cost: number | null;
                    };
                };
            };
            /** @description The body is not JSON (`malformed_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
                /** @description `return=minimal` leaves out what seldom changes, and all layers */
                prefer?: string[] | null;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["HistoryMove"];
            };
        };
        responses: {
            /** @description The session after it; with `Prefer: return=minimal` the lesser view */
            200: {
                headers: {
                    /** @description the session's new revision, as `"7"` */
                    ETag?: string;
                    /** @description `return=minimal` where that was asked for */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"] | components["schemas"]["MinimalSessionView"];
                };
            };
            /** @description The body is not JSON (`malformed_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing to take back (`nothing_to_undo`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description write only if the session is still at this revision, as `"7"` */
                "if-match"?: string | null;
                /** @description `return=minimal` leaves out what seldom changes, and all layers */
                prefer?: string[] | null;
            };
            path: {
                /** @description id that POST /sessions gave */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session after it; with `Prefer: return=minimal` the lesser view */
            200: {
                headers: {
                    /** @description the session's new revision, as `"7"` */
                    ETag?: string;
                    /** @description `return=minimal` where that was asked for */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"] | components["schemas"]["MinimalSessionView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such session (`session_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else comes first (`wrong_phase`) · The numbers are no longer finite (`diverged`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The revision is not the session’s present one (`stale_revision`) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_session: {
        parameters: {
            query?: {
                /** @description go on by this arithmetic, where its own is missing perhaps */
                kernel?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
                "application/octet-stream": string;
                "application/onnx": string;
                "application/x-npz": string;
                "application/x-onnx": string;
                "application/x-protobuf": string;
                "application/zip": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Another site’s page may not change anything here (`forbidden_origin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This installation cannot compute this session (`kernel_missing`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than allowed (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body’s kind or encoding is not read here (`unsupported_media_type`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server goes by another name (`unknown_host`) */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has a value that cannot be used (`invalid_input`) · That is more than is allowed at once (`too_large`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests in a short time (`rate_limited`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is stored is damaged (`store_damaged`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This server lacks a package for that (`extra_missing`) */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server has too much to do (`busy`) · The store is busy (`store_busy`) · The store cannot be written (`store_read_only`) · The store is gone (`store_missing`) · The store does not answer (`store_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is full (`store_full`) */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
