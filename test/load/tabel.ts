/** Dynalite in memory, with a count of what is asked of it. */
import dynalite from "dynalite";

/** What was asked so far. */
export interface Telling {
  lezen: number;
  schrijven: number;
  /** Of all writes together: the whole request, so more than the row. */
  schrijfBytes: number;
}

/** Starts it on a free port of the loopback interface. */
export async function luisterDynalite(): Promise<{ poort: number; tel: Telling; stop: () => Promise<void> }> {
  const tel: Telling = { lezen: 0, schrijven: 0, schrijfBytes: 0 };
  const server = dynalite({ createTableMs: 0 });
  server.on("request", ({ headers }) => {
    const doel = String(headers["x-amz-target"] ?? "");
    if (/\.(?:GetItem|Query)$/.test(doel)) tel.lezen += 1;
    if (!/\.(?:PutItem|UpdateItem|DeleteItem)$/.test(doel)) return;
    tel.schrijven += 1;
    tel.schrijfBytes += Number(headers["content-length"] ?? 0);
  });
  const poort = await new Promise<number>((klaar) => {
    server.listen(0, "127.0.0.1", () => {
      const plek = server.address();
      klaar(typeof plek === "object" && plek !== null ? plek.port : 0);
    });
  });
  return { poort, tel, stop: () => new Promise((klaar) => server.close(() => klaar())) };
}
