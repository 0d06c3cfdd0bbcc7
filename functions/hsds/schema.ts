/**
 * The part of the Human Services Data Specification 3.1 (Open Referral, https://docs.openreferral.org) that the kaart
 * can fill: the names and forms are theirs, so English and snake_case. A field that is not here is one that the kaart
 * does not know; `test/ecosysteem/hsds-standaard.ts` holds the shape of the standard itself, and the tests hold the
 * export against that one.
 */
import * as z from "zod";

const id = z.uuid();
const tekst = z.string().min(1);

/** A term of a classification. */
export const termSchema = z.strictObject({
  id,
  code: tekst,
  name: tekst,
  description: tekst,
  taxonomy: tekst,
  language: z.literal("nl"),
});

/** A classification of a record, or something of the kaart for which the standard has no field: then with a `label`. */
export const kenmerkSchema = z.strictObject({
  id,
  link_id: id,
  link_entity: z.enum(["organization", "service", "contact"]),
  label: tekst,
  value: tekst,
  taxonomy_term_id: id.optional(),
  taxonomy_term: termSchema.optional(),
});

export const telefoonSchema = z.strictObject({
  id,
  service_id: id,
  number: tekst,
  description: tekst.optional(),
});

export const webadresSchema = z.strictObject({
  id,
  service_id: id,
  label: tekst.optional(),
  url: z.url(),
});

/** A role, never the name of a person. */
export const contactSchema = z.strictObject({
  id,
  organization_id: id,
  service_id: id.optional(),
  title: tekst,
  attributes: z.array(kenmerkSchema),
});

/** The fields of an organization that stand in a list. */
export const organisatieRegelSchema = z.strictObject({
  id,
  name: tekst,
  alternate_name: tekst.optional(),
  description: tekst,
  website: z.url().optional(),
});

/** An organization with all that belongs to it, but for its services. */
export const organisatieSchema = organisatieRegelSchema.extend({
  contacts: z.array(contactSchema).optional(),
  attributes: z.array(kenmerkSchema),
});

/** The fields of a service that stand in a list. */
export const dienstRegelSchema = z.strictObject({
  id,
  organization_id: id,
  name: tekst,
  description: tekst,
  url: z.url().optional(),
  email: z.email().optional(),
  status: z.literal("active"),
  application_process: tekst,
  eligibility_description: tekst,
  assured_date: z.iso.date().optional(),
  alert: tekst.optional(),
});

/** A service with all that belongs to it. */
export const dienstSchema = dienstRegelSchema.extend({
  additional_urls: z.array(webadresSchema).optional(),
  phones: z.array(telefoonSchema).optional(),
  service_areas: z.array(z.strictObject({ id, service_id: id, name: tekst })),
  required_documents: z.array(z.strictObject({ id, service_id: id, document: tekst })).optional(),
  contacts: z.array(contactSchema).optional(),
  organization: organisatieRegelSchema,
  attributes: z.array(kenmerkSchema),
});

/** What every list has around its `contents`. */
const bladzijde = {
  total_items: z.int(),
  total_pages: z.int(),
  page_number: z.int(),
  size: z.int(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
};
export const dienstenSchema = z.strictObject({
  ...bladzijde,
  contents: z.array(z.union([dienstSchema, dienstRegelSchema])),
});
export const organisatiesSchema = z.strictObject({
  ...bladzijde,
  contents: z.array(z.union([organisatieSchema, organisatieRegelSchema])),
});

/** What the root tells. */
export const wortelSchema = z.strictObject({
  version: tekst,
  profile: z.url(),
  openapi_url: z.url(),
  description: tekst,
  publisher: z.strictObject({ name: tekst, website: z.url() }),
});

export type Kenmerk = z.infer<typeof kenmerkSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type OrganisatieRegel = z.infer<typeof organisatieRegelSchema>;
export type Organisatie = z.infer<typeof organisatieSchema>;
export type DienstRegel = z.infer<typeof dienstRegelSchema>;
export type Dienst = z.infer<typeof dienstSchema>;
