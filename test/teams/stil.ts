/** Listens to everything that a process can print: a refusal says nothing, for its words are an attacker's. */
import { vi } from "vitest";

/** Starts listening. `vi.restoreAllMocks()` ends it. */
export function luisterMee(): readonly string[] {
  const gezegd: string[] = [];
  for (const naam of ["log", "info", "warn", "error", "debug", "trace"] as const) {
    vi.spyOn(console, naam).mockImplementation((...wat) => void gezegd.push(`${naam}: ${wat.join(" ")}`));
  }
  for (const naam of ["stdout", "stderr"] as const) {
    vi.spyOn(process[naam], "write").mockImplementation((wat) => {
      gezegd.push(`${naam}: ${wat}`);
      return true;
    });
  }
  return gezegd;
}
