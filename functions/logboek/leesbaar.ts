import type { Regel } from "./regel.ts";

/**
 * A line for whoever runs `npm start` and reads along.
 * @example
 * "14:03:09  api       advies          briefadres  12 ms  200  4f1c…"
 */
export function alsLeesbaar(regel: Regel): string {
  const wat =
    regel.soort === "verzoek"
      ? [regel.uitkomst.padEnd(14), regel.knelpunt, `${regel.duurMs} ms`, regel.status]
      : [regel.niveau, regel.code, regel.handeling, regel.graph];
  return [regel.tijd.slice(11, 19), regel.kanaal.padEnd(8), ...wat, regel.verzoek]
    .filter((deel) => deel !== null && deel !== undefined)
    .join("  ");
}
