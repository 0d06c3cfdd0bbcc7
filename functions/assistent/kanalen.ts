/** Where a question or an outcome can come from, as it is counted. */
export const KANALEN = ["web", "api", "teams", "whatsapp", "paneel"] as const;

export type Kanaal = (typeof KANALEN)[number];
