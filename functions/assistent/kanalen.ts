/** Where a question comes in. The terminal is none of them: it writes its answer, no log and no count. */
export type Kanaal = "web" | "api" | "teams" | "whatsapp";

/** Where something that is counted comes from. The panel searches in the browser: only how calls end comes from there. */
export type Telkanaal = Kanaal | "paneel";
