"""Part `users`: libraries that are written for the published package, run on the emitted one."""
