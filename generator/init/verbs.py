"""Words that say what is done, so that a part of a path that begins with one is a method."""

ACTIONS = frozenset(
    {"accept", "acknowledge", "activate", "approve", "archive", "assign", "attach", "authorize"}
    | {"batch", "block", "bulk", "calculate", "cancel", "capture", "check", "clear", "clone"}
    | {"close", "compact", "complete", "confirm", "connect", "convert", "copy", "count", "create"}
    | {"deactivate", "decline", "delete", "deploy", "detach", "disable", "disconnect", "dismiss"}
    | {"download", "duplicate", "embed", "enable", "end", "estimate", "execute", "export"}
    | {"extract", "fetch", "find", "finish", "fork", "generate", "get", "import", "ingest"}
    | {"invoke", "join", "leave", "list", "lock", "login", "logout", "merge", "move", "navigate"}
    | {"observe", "open", "pause", "pin", "ping", "poll", "predict", "preview", "process"}
    | {"publish", "purge", "query", "refresh", "refund", "register", "reindex", "reject"}
    | {"release", "remove", "rename", "render", "reopen", "replay", "replace", "rerank", "reset"}
    | {"resend", "resolve", "restart", "restore", "resume", "retry", "revert", "revoke", "rotate"}
    | {"run", "scan", "schedule", "search", "send", "set", "share", "sign", "start", "stop"}
    | {"submit", "subscribe", "summarize", "suspend", "sync", "tokenize", "transfer", "transform"}
    | {"translate", "trigger", "unarchive", "unassign", "unblock", "unlock", "unpin", "unpublish"}
    | {"unsubscribe", "update", "upload", "upsert", "validate", "verify", "void"}
)
"""In lower case."""

CREATING = frozenset({"create", "add", "new", "insert", "register", "post", "make"})
"""How operation ids call the making of a thing."""

UPDATING = frozenset(
    {"update", "modify", "edit", "change", "patch", "set", "put", "post", "replace", "save"}
    | {"upsert", "store"}
)
"""How operation ids call the change of a thing."""
