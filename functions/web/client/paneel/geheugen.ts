/** What this browser keeps between two visits: settings and counts, never a word of a call. */

/** Where something is kept; localStorage is one. */
export type Geheugen = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** localStorage, or nothing that lasts where a browser refuses it: in some frames even asking for it throws. */
export function vindGeheugen(): Geheugen {
  try {
    return voorzichtig(localStorage);
  } catch {
    const los = new Map<string, string>();
    return {
      getItem: (sleutel) => los.get(sleutel) ?? null,
      setItem: (sleutel, waarde) => void los.set(sleutel, waarde),
      removeItem: (sleutel) => void los.delete(sleutel),
    };
  }
}

/** A browser that is full or keeps nothing still helps the caller. */
function voorzichtig(opslag: Storage): Geheugen {
  const probeer = (doe: () => void) => {
    try {
      doe();
    } catch {
      // Not kept, then.
    }
  };
  return {
    getItem: (sleutel) => opslag.getItem(sleutel),
    setItem: (sleutel, waarde) => probeer(() => opslag.setItem(sleutel, waarde)),
    removeItem: (sleutel) => probeer(() => opslag.removeItem(sleutel)),
  };
}
