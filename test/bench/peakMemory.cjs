/** Writes the peak memory of the process to a file when it ends. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const maxRssKb = process.resourceUsage().maxRSS;
  writeFileSync(process.env.FRAMEWORK_FIT_BENCH_MEMORY, JSON.stringify({ maxRssKb }));
});
