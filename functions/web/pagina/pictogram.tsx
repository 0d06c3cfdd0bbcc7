/** Drawings that go with a text; always hidden from screen readers, because the text says the same. */
const PADEN = {
  telefoon:
    "M6.6 10.8a15 15 0 0 0 6.6 6.6l2.2-2.2a1 1 0 0 1 1-.25 11.4 11.4 0 0 0 3.6.57 1 1 0 0 1 1 1V20a1 1 0 0 1-1 1A17 17 0 0 1 3 4a1 1 0 0 1 1-1h3.5a1 1 0 0 1 1 1 11.4 11.4 0 0 0 .57 3.57 1 1 0 0 1-.25 1z",
  waarschuwing: "M12 2.5 1.5 21h21L12 2.5zm-1 7h2v6h-2v-6zm0 7.5h2v2h-2v-2z",
  gelukt: "m9.2 18.4-6-6 1.9-1.9 4.1 4.1 9.7-9.7 1.9 1.9z",
  deels: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 17.5v-15a7.5 7.5 0 0 1 0 15z",
  lopend: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 4.5v5l3.8 2.3-1.2 2L10.7 13V6.5z",
  "niet-gelukt":
    "m12 9.9 5.3-5.3 2.1 2.1-5.3 5.3 5.3 5.3-2.1 2.1-5.3-5.3-5.3 5.3-2.1-2.1L9.9 12 4.6 6.7l2.1-2.1z",
} as const;

/** One drawing, as high as the text beside it. */
export function Pictogram({ naam }: { naam: keyof typeof PADEN }) {
  return (
    <svg class="pictogram" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={PADEN[naam]} fill="currentColor" />
    </svg>
  );
}
