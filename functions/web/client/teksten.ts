/** Texts that the script adds to the page. Dutch, level B1. */
export const CLIENT = {
  bezig: "Ik zoek het op …",
  gekopieerd: "Gekopieerd",
  kopieerMislukt: "Kopiëren lukt niet. Selecteer de tekst en kopieer die zelf.",
  geenVerbinding: "Er is geen verbinding. Je tekst staat er nog.",
  storing: "Er ging iets mis bij ons. Je tekst staat er nog.",
  afgemeld:
    "Je bent niet meer aangemeld. Open deze pagina in een nieuw tabblad, meld je aan en probeer het hier opnieuw. Je tekst staat er nog.",
  teVeel: "Je stuurt veel berichten achter elkaar. Wacht een minuut. Je tekst staat er nog.",
  teLang: "Je tekst is te lang. Maak hem korter.",
  offline: "Je bent offline. Wat je typt blijft staan; versturen kan zodra er weer verbinding is.",
  nog: (aantal: number) => (aantal === 1 ? "Nog 1 teken" : `Nog ${aantal} tekens`),
  teveel: (aantal: number) =>
    `${aantal === 1 ? "1 teken" : `${aantal} tekens`} te veel. Maak je tekst korter, dan kun je hem versturen.`,
  opnieuw: "Probeer opnieuw",
  getypt: "Jij: ",
} as const;
