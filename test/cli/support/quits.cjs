/** Put before a command (`node --require`), has its working thread end as it begins, without a word. */
const { isMainThread } = require("node:worker_threads");

if (!isMainThread) process.exit(0);
