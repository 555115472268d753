"""What of a session can be taken along: one module a format, with its reader where there is one.

It stands between the API and the sessions: it writes and reads bytes, and knows no HTTP.
"""
