/** Messages of one sender may come in another order than they were sent: an older one never takes the place of a newer state. */
import * as z from "zod";
import { type Toestand, toestandSchema } from "../gesprek/index.ts";
import type { GesprekOpslag } from "../opslag/index.ts";

/** A state with the moment of the message that led to it, seconds since 1970. */
export const standSchema = z.strictObject({ tijd: z.number().int(), toestand: toestandSchema });

export type Stand = z.infer<typeof standSchema>;

/**
 * The store as one message sees it. A message that is older than what is stored starts from nothing and leaves what
 * is stored as it is; it is still answered.
 * @param tijd when the message was sent, seconds since 1970
 */
export function opVolgorde(opslag: GesprekOpslag<Stand>, tijd: number): GesprekOpslag<Toestand> {
  // Read once: the whole message is handled on the same state.
  let gelezen: Promise<Stand | null> | undefined;
  const stand = (id: string) => {
    gelezen ??= opslag.lees(id);
    return gelezen;
  };
  const isOuder = (bewaard: Stand | null) => bewaard !== null && bewaard.tijd > tijd;
  return {
    async lees(id) {
      const bewaard = await stand(id);
      return bewaard === null || isOuder(bewaard) ? null : bewaard.toestand;
    },
    async bewaar(id, toestand) {
      return isOuder(await stand(id))
        ? { gelukt: false, code: "opslag/verouderd" }
        : opslag.bewaar(id, { tijd, toestand });
    },
    vergeet: (id) => opslag.vergeet(id),
  };
}
