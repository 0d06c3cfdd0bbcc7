/** Where somebody says that a record is wrong: the public issue tracker of the product (see publiccode.yml). */
export const MELDPUNT = "https://github.com/wie-moet-ik-bellen/wie-moet-ik-bellen/issues/new";

/** The address of a new issue about one record: its kind and id, what to fill in, and nothing of who reports it. */
export function kloptNietAdres({ id, soort }: { soort: string; id: string }): string {
  const adres = new URL(MELDPUNT);
  adres.searchParams.set("title", `Klopt niet: ${soort}/${id}`);
  adres.searchParams.set(
    "body",
    [
      `Record: ${soort}/${id}`,
      "",
      "Wat klopt er niet?",
      "",
      "Wat moet er staan, en waar staat dat (webadres of publicatie)?",
      "",
      "Dit is openbaar. Zet hier geen namen, BSN of andere gegevens van een inwoner of collega.",
    ].join("\n"),
  );
  return adres.href;
}
