/* Generated from the OpenAPI document by `npm run types`: do not edit. */

export type paths = Record<string, never>;
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
             * @description slope of leaky_relu left of 0
             * @default null
             */
            alpha?: number | null;
            /** Name */
            name: string;
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
        /** CatalogView */
        CatalogView: {
            /** Activations */
            activations: components["schemas"]["FunctionView"][];
            /** Costs */
            costs: components["schemas"]["FunctionView"][];
            /** Datasets */
            datasets: components["schemas"]["DatasetView"][];
            /** Errors */
            errors: components["schemas"]["ErrorCodeView"][];
            /** Initializers */
            initializers: components["schemas"]["InitializerView"][];
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
         * DataCreate
         * @description Samples: a named data set, or rows of x and y.
         */
        DataCreate: {
            /**
             * Preset
             * @default null
             */
            preset?: string | null;
            /**
             * X
             * @default null
             */
            x?: number[][] | null;
            /**
             * Y
             * @default null
             */
            y?: number[][] | null;
        };
        /** DatasetView */
        DatasetView: {
            /** Id */
            id: string;
            /** Inputs */
            inputs: number;
            /** Outputs */
            outputs: number;
            /** Samples */
            samples: number;
            /** Title */
            title: string;
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
        /** EpochCost */
        EpochCost: {
            /** Cost */
            cost: number;
            /**
             * Epoch
             * @description epochs finished since the session began
             */
            epoch: number;
        };
        /** ErrorCodeView */
        ErrorCodeView: {
            /** Code */
            code: string;
            /** Status */
            status: number;
            /** Title */
            title: string;
        };
        /**
         * Explanation
         * @description Why a number is what it is: value = (Σ terms) × Π outer factors.
         */
        Explanation: {
            /** Depends On */
            depends_on: string[];
            /** @default null */
            general?: components["schemas"]["GeneralFormView"] | null;
            /** Id */
            id: string;
            latex: components["schemas"]["LatexView"];
            /** Numpy */
            numpy: string;
            /** Outer Factors */
            outer_factors: components["schemas"]["FactorView"][];
            rule: components["schemas"]["RuleRef"];
            /** State */
            state?: components["schemas"]["StateView"][];
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
         * @description A factor; `id` is null for a constant or a compound such as (y − a), whose `sources` say why.
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
        /** FieldError */
        FieldError: {
            /** Message */
            message: string;
            /** Pointer */
            pointer: string;
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
            /**
             * Output Only
             * @default false
             */
            output_only?: boolean;
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
        /** GradientCheckView */
        GradientCheckView: {
            /** At Kink */
            at_kink: string[];
            /** Epsilon */
            epsilon: number;
            /** Max Relative Error */
            max_relative_error: number;
            /**
             * Parameters
             * @description with ?all=true
             * @default null
             */
            parameters?: components["schemas"]["ParameterCheck"][] | null;
            /** Passed */
            passed: boolean;
            /** Worst */
            worst: string | null;
        };
        /** InitializerView */
        InitializerView: {
            /** Id */
            id: string;
            /** Latex */
            latex: string;
            /** Title */
            title: string;
        };
        /** LatexView */
        LatexView: {
            /** Matrix */
            matrix: string;
            /** Substituted */
            substituted: string;
            /** Symbolic */
            symbolic: string;
        };
        /**
         * LayerView
         * @description Layer 1 has `layer` and `a` only. `null` = not computed yet at this cursor.
         */
        LayerView: {
            /** A */
            a: (number | null)[];
            /**
             * B
             * @default null
             */
            b?: number[] | null;
            /**
             * Delta
             * @default null
             */
            delta?: (number | null)[] | null;
            /**
             * Grad B
             * @default null
             */
            grad_b?: (number | null)[] | null;
            /**
             * Grad W
             * @default null
             */
            grad_w?: (number | null)[][] | null;
            /** Layer */
            layer: number;
            /**
             * W
             * @default null
             */
            w?: number[][] | null;
            /**
             * Z
             * @default null
             */
            z?: (number | null)[] | null;
        };
        /**
         * NetworkCreate
         * @description Layers, their functions, and where the first parameters come from.
         */
        NetworkCreate: {
            /**
             * Activations
             * @description one per layer 2..L; sigmoid where absent
             * @default null
             */
            activations?: (string | components["schemas"]["ActivationSpec"])[] | null;
            /**
             * Biases
             * @description biases[i][j] is b^(i+2)_(j+1); zeros when only weights are given
             * @default null
             */
            biases?: number[][] | null;
            /**
             * Cost
             * @description quadratic where absent
             * @default null
             */
            cost?: string | null;
            /**
             * Initializer
             * @description normal where absent
             * @default null
             */
            initializer?: string | null;
            /**
             * Seed
             * @description seeds parameters, a generated sample and shuffles; 0 where absent
             * @default null
             */
            seed?: number | null;
            /**
             * Sizes
             * @description neurons per layer, input first
             * @default null
             */
            sizes?: number[] | null;
            /**
             * Weights
             * @description weights[i][j][k] is w^(i+2)_(j+1)(k+1): to j, from k
             * @default null
             */
            weights?: number[][][] | null;
        };
        /** NetworkView */
        NetworkView: {
            /** Activations */
            activations: (string | {
                [key: string]: unknown;
            })[];
            /** Cost */
            cost: string;
            /** Sizes */
            sizes: number[];
        };
        /** OptimizerView */
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
        /** ParameterCheck */
        ParameterCheck: {
            /** Analytic */
            analytic: number;
            /** At Kink */
            at_kink: boolean;
            /** Id */
            id: string;
            /** Numeric */
            numeric: number;
            /** Relative Error */
            relative_error: number;
        };
        /**
         * PassCreate
         * @description One stateless pass on one sample; it updates only when `training` is given.
         */
        PassCreate: {
            network: components["schemas"]["NetworkCreate"];
            /** @default null */
            training?: components["schemas"]["TrainingPatch"] | null;
            /** X */
            x: number[];
            /** Y */
            y: number[];
        };
        /** PlaceView */
        PlaceView: {
            /** Pass */
            pass: number;
            /** Step */
            step: number;
        };
        /** PresetView */
        PresetView: {
            /** Id */
            id: string;
            /** Sizes */
            sizes: number[];
            /** Source */
            source: string;
            /** Story */
            story: string;
            /** Title */
            title: string;
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
            /**
             * Errors
             * @default null
             */
            errors?: components["schemas"]["FieldError"][] | null;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /** RuleRef */
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
        /** RuleView */
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
            /**
             * Index
             * @default null
             */
            index?: number | null;
            /**
             * X
             * @default null
             */
            x?: number[] | null;
            /**
             * Y
             * @default null
             */
            y?: number[] | null;
        };
        /** SampleView */
        SampleView: {
            /** Index */
            index: number;
            /** X */
            x: number[];
            /** Y */
            y: number[];
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
         *     `forward`: z, a. `cost`: cost. `backward`: delta. `gradients`: grad_b, then the grad_w row.
         *     `update`: new_b (unless biases are frozen), then the new_w row.
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
         * SessionCreate
         * @description A new session. `{}` is the preset `mazur`; fields beside `preset` override it.
         */
        SessionCreate: {
            /** @default null */
            data?: components["schemas"]["DataCreate"] | null;
            /** @default null */
            network?: components["schemas"]["NetworkCreate"] | null;
            /**
             * Preset
             * @default null
             */
            preset?: string | null;
            /** @default null */
            training?: components["schemas"]["TrainingPatch"] | null;
        };
        /**
         * SessionPatch
         * @description Change parameters, sample or training at the cursor; the pass is recomputed.
         */
        SessionPatch: {
            /** @default null */
            sample?: components["schemas"]["SamplePatch"] | null;
            /**
             * Set
             * @description ids of weights and biases
             * @default null
             */
            set?: {
                [key: string]: number;
            } | null;
            /** @default null */
            training?: components["schemas"]["TrainingPatch"] | null;
        };
        /**
         * SessionView
         * @description The session at its cursor.
         */
        SessionView: {
            batch: components["schemas"]["BatchView"];
            /** Cost */
            cost: number | null;
            cursor: components["schemas"]["CursorView"];
            /**
             * @description only there when this pass cannot be computed to its end
             * @default null
             */
            diverged?: components["schemas"]["DivergedView"] | null;
            furthest: components["schemas"]["PlaceView"];
            /** Id */
            id: string;
            /** Layers */
            layers: components["schemas"]["LayerView"][];
            network: components["schemas"]["NetworkView"];
            /** Revision */
            revision: number;
            sample: components["schemas"]["SampleView"];
            setup: components["schemas"]["SetupView"];
            training: components["schemas"]["TrainingView"];
        };
        /**
         * SetupView
         * @description What the session was made from, so that a page can offer to change it.
         */
        SetupView: {
            /** Dataset */
            dataset: string | null;
            /** Initializer */
            initializer: string | null;
            /** Preset */
            preset: string | null;
            /** Samples */
            samples: number;
            /** Seed */
            seed: number;
        };
        /**
         * StateView
         * @description A quantity that an optimiser remembers for one parameter (velocity, moments).
         */
        StateView: {
            /** After */
            after: number | null;
            /** Before */
            before: number;
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
         * TermView
         * @description A summand: the product of its factors.
         */
        TermView: {
            /** Factors */
            factors: components["schemas"]["FactorView"][];
            /** Latex */
            latex: string;
            /** Value */
            value: number | null;
        };
        /** TraceLayerView */
        TraceLayerView: {
            /** A */
            a: (number | null)[];
            /**
             * B
             * @default null
             */
            b?: number[] | null;
            /**
             * Delta
             * @default null
             */
            delta?: (number | null)[] | null;
            /**
             * Grad B
             * @default null
             */
            grad_b?: (number | null)[] | null;
            /**
             * Grad W
             * @default null
             */
            grad_w?: (number | null)[][] | null;
            /** Layer */
            layer: number;
            /**
             * New B
             * @default null
             */
            new_b?: (number | null)[] | null;
            /**
             * New W
             * @default null
             */
            new_w?: (number | null)[][] | null;
            /**
             * Slope
             * @default null
             */
            slope?: (number | null)[] | null;
            /**
             * W
             * @default null
             */
            w?: number[][] | null;
            /**
             * Z
             * @default null
             */
            z?: (number | null)[] | null;
        };
        /**
         * TraceView
         * @description A whole pass, unmasked. `w`, `b` are the values that it starts from.
         */
        TraceView: {
            batch: components["schemas"]["BatchView"];
            /** Cost */
            cost: number | null;
            /** @default null */
            diverged?: components["schemas"]["DivergedView"] | null;
            /** Epoch */
            epoch: number;
            /** Layers */
            layers: components["schemas"]["TraceLayerView"][];
            network: components["schemas"]["NetworkView"];
            /** Pass */
            pass: number;
            /** Program */
            program: components["schemas"]["SegmentView"][];
            sample: components["schemas"]["SampleView"];
            /** Steps */
            steps: number;
            training: components["schemas"]["TrainingView"] | null;
        };
        /**
         * TrainingPatch
         * @description How parameters learn. Absent fields keep their value.
         */
        TrainingPatch: {
            /**
             * Batch Size
             * @default null
             */
            batch_size?: number | null;
            /**
             * Beta1
             * @default null
             */
            beta1?: number | null;
            /**
             * Beta2
             * @default null
             */
            beta2?: number | null;
            /**
             * Decay
             * @default null
             */
            decay?: number | null;
            /**
             * Epsilon
             * @default null
             */
            epsilon?: number | null;
            /**
             * L1
             * @default null
             */
            l1?: number | null;
            /**
             * L2
             * @default null
             */
            l2?: number | null;
            /**
             * Learning Rate
             * @default null
             */
            learning_rate?: number | null;
            /**
             * Momentum
             * @default null
             */
            momentum?: number | null;
            /**
             * Optimizer
             * @default null
             */
            optimizer?: string | null;
            /**
             * Shuffle
             * @default null
             */
            shuffle?: boolean | null;
            /**
             * Train Biases
             * @default null
             */
            train_biases?: boolean | null;
        };
        /**
         * TrainingView
         * @description The fields that the optimiser does not use are absent.
         */
        TrainingView: {
            /** Batch Size */
            batch_size: number;
            /**
             * Beta1
             * @default null
             */
            beta1?: number | null;
            /**
             * Beta2
             * @default null
             */
            beta2?: number | null;
            /**
             * Decay
             * @default null
             */
            decay?: number | null;
            /**
             * Epsilon
             * @default null
             */
            epsilon?: number | null;
            /**
             * L1
             * @default null
             */
            l1?: number | null;
            /**
             * L2
             * @default null
             */
            l2?: number | null;
            /** Learning Rate */
            learning_rate: number;
            /**
             * Momentum
             * @default null
             */
            momentum?: number | null;
            /** Optimizer */
            optimizer: string;
            /** Shuffle */
            shuffle: boolean;
            /** Train Biases */
            train_biases: boolean;
        };
        /**
         * TrainMove
         * @description Train for whole epochs.
         */
        TrainMove: {
            /**
             * Epochs
             * @default 1
             */
            epochs?: number;
            /** @default null */
            until?: components["schemas"]["TrainUntil"] | null;
        };
        /**
         * TrainUntil
         * @description When to stop before the epochs are over.
         */
        TrainUntil: {
            /**
             * Cost Below
             * @default null
             */
            cost_below?: number | null;
        };
        /** TrainView */
        TrainView: {
            /** Cost */
            cost: number | null;
            /** Epochs Run */
            epochs_run: number;
            /** History */
            history: components["schemas"]["EpochCost"][];
            session: components["schemas"]["SessionView"];
            /** Stopped By */
            stopped_by: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
