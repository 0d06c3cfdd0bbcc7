/**
 * The shape of HSDS, as far as an export of the kaart can touch it: which fields a record has, in which form, and which
 * it must have. Written by hand from the published JSON Schemas of Open Referral (https://github.com/openreferral/
 * specification, folder `schema`, read at commit 149f77cd of the branch 3.2; the fields used here are all in the
 * changelog of 3.0 and 3.1). Names, types and obligations only: no text of theirs (CC BY-SA 4.0) is copied. Theirs let
 * unknown fields pass; this shape does not, so that a misspelt one shows.
 */

type Velden = Readonly<Record<string, object>>;

const tekst = { type: "string", minLength: 1 };
const getal = { type: "number" };
const uuid = { type: "string", format: "uuid" };
const uri = { type: "string", format: "uri" };
const email = { type: "string", format: "email" };
/** `datapackage_type: date`: YYYY-MM-DD. */
const datum = { type: "string", format: "date" };
const lijst = (naam: string) => ({ type: "array", items: { $ref: `#/$defs/${naam}` } });

/** Every table has these two. */
const overal = { attributes: lijst("attribute"), metadata: lijst("metadata") };

function tabel(verplicht: readonly string[], velden: Velden) {
  return { type: "object", required: verplicht, properties: velden, additionalProperties: false };
}

const tabellen = {
  organization: tabel(["id", "name", "description"], {
    ...overal,
    id: uuid,
    name: tekst,
    alternate_name: tekst,
    description: tekst,
    email,
    website: uri,
    additional_websites: lijst("url"),
    year_incorporated: getal,
    legal_status: tekst,
    logo: tekst,
    uri,
    parent_organization_id: uuid,
    contacts: lijst("contact"),
    phones: lijst("phone"),
  }),
  service: tabel(["id", "name", "status"], {
    ...overal,
    id: uuid,
    organization_id: uuid,
    program_id: uuid,
    name: tekst,
    alternate_name: tekst,
    description: tekst,
    url: uri,
    additional_urls: lijst("url"),
    email,
    status: { enum: ["active", "inactive", "defunct", "temporarily closed"] },
    interpretation_services: tekst,
    application_process: tekst,
    fees_description: tekst,
    accreditations: tekst,
    eligibility_description: tekst,
    minimum_age: getal,
    maximum_age: getal,
    assured_date: datum,
    assurer_email: email,
    alert: tekst,
    last_modified: { type: "string", format: "date-time" },
    phones: lijst("phone"),
    service_areas: lijst("service_area"),
    organization: { $ref: "#/$defs/organization" },
    required_documents: lijst("required_document"),
    contacts: lijst("contact"),
  }),
  contact: tabel(["id"], {
    ...overal,
    id: uuid,
    organization_id: uuid,
    service_id: uuid,
    service_at_location_id: uuid,
    location_id: uuid,
    name: tekst,
    title: tekst,
    department: tekst,
    email,
    phones: lijst("phone"),
  }),
  phone: tabel(["id", "number"], {
    ...overal,
    id: uuid,
    location_id: uuid,
    service_id: uuid,
    organization_id: uuid,
    contact_id: uuid,
    service_at_location_id: uuid,
    number: tekst,
    extension: getal,
    type: tekst,
    description: tekst,
  }),
  url: tabel(["id", "url"], {
    ...overal,
    id: uuid,
    label: tekst,
    url: uri,
    organization_id: uuid,
    service_id: uuid,
  }),
  service_area: tabel(["id"], {
    ...overal,
    id: uuid,
    service_id: uuid,
    service_at_location_id: uuid,
    name: tekst,
    description: tekst,
    extent: tekst,
    extent_type: tekst,
    uri: tekst,
  }),
  required_document: tabel(["id"], { ...overal, id: uuid, service_id: uuid, document: tekst, uri }),
  attribute: tabel(["id"], {
    id: uuid,
    link_id: uuid,
    taxonomy_term_id: uuid,
    link_type: tekst,
    link_entity: tekst,
    value: tekst,
    label: tekst,
    taxonomy_term: { $ref: "#/$defs/taxonomy_term" },
    metadata: lijst("metadata"),
  }),
  taxonomy_term: tabel(["id", "name", "description"], {
    id: uuid,
    code: tekst,
    name: tekst,
    description: tekst,
    parent_id: uuid,
    taxonomy: tekst,
    language: tekst,
    taxonomy_id: uuid,
    term_uri: uri,
    metadata: lijst("metadata"),
  }),
  metadata: tabel(
    [
      "id",
      "last_action_date",
      "last_action_type",
      "field_name",
      "previous_value",
      "replacement_value",
      "updated_by",
    ],
    {
      id: uuid,
      resource_id: uuid,
      resource_type: tekst,
      last_action_date: datum,
      last_action_type: tekst,
      field_name: tekst,
      previous_value: tekst,
      replacement_value: tekst,
      updated_by: tekst,
    },
  ),
} as const;

/** What stands around a list (`schema/openapi.json` of the specification, component Page). */
const bladzijde = {
  type: "object",
  required: [
    "total_items",
    "total_pages",
    "page_number",
    "size",
    "first_page",
    "last_page",
    "empty",
    "contents",
  ],
  properties: {
    total_items: { type: "integer" },
    total_pages: { type: "integer" },
    page_number: { type: "integer" },
    size: { type: "integer" },
    first_page: { type: "boolean" },
    last_page: { type: "boolean" },
    empty: { type: "boolean" },
    contents: { type: "array" },
  },
  additionalProperties: false,
} as const;

/** The root (`/` of the same file). */
const wortel = {
  type: "object",
  required: ["version", "profile", "openapi_url"],
  properties: {
    version: tekst,
    profile: uri,
    openapi_url: uri,
    description: tekst,
    publisher: {
      type: "object",
      properties: {
        name: tekst,
        identifier: tekst,
        email,
        website: uri,
        additional_websites: { type: "array" },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
} as const;

/** JSON Schema 2020-12 of one part of the standard. */
export function hsdsSchema(deel: "organization" | "service" | "bladzijde" | "wortel") {
  if (deel === "wortel") return wortel;
  if (deel === "bladzijde") return bladzijde;
  return { $ref: `#/$defs/${deel}`, $defs: tabellen };
}
