import { describe, expect, it } from "vitest";
import { organisatiesVan } from "../../../knowledge/opzoeken.ts";
import { kaart, match } from "../hulp.ts";

const NOOD = new Set(
  kaart.kaart.knelpunten.flatMap(({ id, spoed }) => (spoed ? organisatiesVan(kaart, id) : [])),
);

/** Danger in the middle of a question about something else: whose that is, is not whom to call first. */
const VERHALEN = [
  "Ik bel over de huurtoeslag van mevrouw, die is al drie maanden te laag. Terwijl we praten zakt ze weg, ze reageert niet meer en ademt raar. De Dienst Toeslagen wil een jaaropgave zien.",
  "Het gaat om bezwaar tegen het CJIB, vier boetes en een kenteken dat niet van hem is. Hij zegt net dat hij vanavond een einde aan zijn leven maakt, het touw ligt klaar. De termijn loopt vrijdag af.",
  "De SVB vordert kinderbijslag terug en de brief is niet te lezen. Haar man staat nu met een mes in de gang en de kinderen zitten op de wc. Zij wil weten of ze het geld mag houden.",
];

describe("an alarm", () => {
  it.each(VERHALEN)("%s", (verhaal) => {
    const { uitkomst, gekozen, organisaties } = match(verhaal);
    expect(uitkomst).toBe("spoed");
    expect(kaart.knelpunten.get(gekozen ?? "")?.spoed).toBe(true);
    expect(NOOD.has(organisaties[0] ?? ""), `eerst ${organisaties.join(", ")}`).toBe(true);
    expect(organisaties.slice(0, 2)).toContain("hulpdiensten-112");
    expect(new Set(organisaties).size).toBe(organisaties.length);
  });

  it("leaves the order alone where there is no danger", () => {
    const { uitkomst, organisaties } = match(
      "duo vordert de uitwonendenbeurs terug, hij woonde echt bij zijn oom",
    );
    expect(uitkomst).not.toBe("spoed");
    expect(organisaties[0]).toBe("duo");
  });
});
