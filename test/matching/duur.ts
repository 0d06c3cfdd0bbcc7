/** How long the processor works on `doe`, in ms: a busy machine makes no difference. Only for wide limits. */
export function duurVan(doe: () => unknown): number {
  const begin = process.cpuUsage();
  doe();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}
