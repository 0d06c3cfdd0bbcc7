/** The address that the extension shows. */

/** A good address, or why it is none: a sentence with what to do. */
export type Adres = { soort: "goed"; adres: URL } | { soort: "fout"; fout: string };

const VOORBEELD = "zoals https://bellen.gemeente.nl";

/** Reads the address of the assistant; the page of the panel is put behind it. */
export function leesAdres(getypt: string | undefined): Adres {
  const tekst = getypt?.trim() ?? "";
  if (tekst === "") return fout(`--adres ontbreekt. Geef het adres van de assistent, ${VOORBEELD}.`);
  if (!URL.canParse(tekst))
    return fout(`--adres "${tekst}" is geen webadres. Schrijf het helemaal, ${VOORBEELD}.`);
  const adres = new URL(tekst);
  const eigenMachine = adres.protocol === "http:" && ["localhost", "127.0.0.1"].includes(adres.hostname);
  if (adres.protocol !== "https:" && !eigenMachine)
    return fout(
      `--adres "${tekst}" begint niet met https://. Zonder https mag alleen localhost, om te proberen.`,
    );
  if (adres.username !== "" || adres.password !== "" || adres.search !== "" || adres.hash !== "")
    return fout(`--adres "${tekst}" bevat meer dan een adres. Laat naam, wachtwoord, ? en # weg.`);
  if (!["/", "/paneel"].includes(adres.pathname))
    return fout(
      `--adres "${tekst}" heeft een pad. Schrijf alleen ${adres.origin}; /paneel komt er vanzelf achter.`,
    );
  adres.pathname = "/paneel";
  return { soort: "goed", adres };
}

function fout(tekst: string): Adres {
  return { soort: "fout", fout: tekst };
}
