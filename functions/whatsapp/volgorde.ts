/** Messages of one sender may come in another order than they were sent: an older one never takes the place of a newer state. */
import * as z from "zod";
import { type Toestand, toestandSchema, vulAan } from "../gesprek/index.ts";
import type { GesprekOpslag } from "../opslag/index.ts";

/** A state with the moment of the message that led to it, seconds since 1970. */
export const standSchema = z.strictObject({ tijd: z.number().int(), toestand: toestandSchema });

export type Stand = z.infer<typeof standSchema>;

/** As `vulAan` of a state; the moment is that of the newest message. */
export function vulStandAan(eerder: Stand, nieuw: Stand): Stand {
  return { tijd: nieuw.tijd, toestand: vulAan(eerder.toestand, nieuw.toestand) };
}

/** The store as one message sees it. */
export interface OpVolgorde extends GesprekOpslag<Toestand> {
  /** True when something is remembered of this sender, also when it is newer than the message. */
  kent(id: string): Promise<boolean>;
}

/**
 * The store as one message sees it. A message that is older than what is stored starts from nothing and leaves what
 * is stored as it is; it is still answered.
 * @param tijd when the message was sent, seconds since 1970
 */
export function opVolgorde(opslag: GesprekOpslag<Stand>, tijd: number): OpVolgorde {
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
      const eerst = await stand(id);
      // Read again: while this message was answered elsewhere a newer one may have been, or a wish to be forgotten.
      const nu = await opslag.lees(id);
      const isVergeten = eerst !== null && nu === null;
      return isOuder(eerst) || isOuder(nu) || isVergeten
        ? { gelukt: false, code: "opslag/verouderd" }
        : // Not seen at first: it could not be read, or another message was answered in the meantime.
          opslag.bewaar(id, {
            tijd,
            toestand: eerst === null && nu ? vulAan(nu.toestand, toestand) : toestand,
          });
    },
    vergeet: (id) => opslag.vergeet(id),
    kent: async (id) => (await stand(id)) !== null,
  };
}

/** Lets work with the same key go one after the other, in the order of asking, and other work beside it. */
export function maakRijen(): <T>(sleutel: string, werk: () => Promise<T>) => Promise<T> {
  const laatste = new Map<string, Promise<unknown>>();
  return (sleutel, werk) => {
    const dit = (laatste.get(sleutel) ?? Promise.resolve()).then(werk, werk);
    laatste.set(sleutel, dit);
    const ruimOp = () => {
      if (laatste.get(sleutel) === dit) laatste.delete(sleutel);
    };
    dit.then(ruimOp, ruimOp);
    return dit;
  };
}
