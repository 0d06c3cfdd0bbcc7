/** Loaded into the server before anything else: tells its memory to the parent that asks, after a collection. */
process.on("message", (vraag) => {
  if (vraag !== "geheugen") return;
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heap: heapUsed / 2 ** 20, rss: rss / 2 ** 20 });
});
// Listening to the parent must not keep the server alive.
process.channel?.unref();
