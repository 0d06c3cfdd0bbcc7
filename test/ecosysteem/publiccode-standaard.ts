/**
 * What publiccode.yml 0.4 asks of a file (https://yml.publiccode.tools; read in docs/standard/schema.core.rst,
 * categories-list.rst and scope-list.rst of github.com/publiccodeyml/publiccode.yml). Strict, so that a misspelt key
 * shows. Keys that the standard calls deprecated are left out: we use none. That a contact is a person and no department
 * is asked too, and cannot be seen by a machine.
 */
import * as z from "zod";

const CATEGORIEEN =
  "accounting agile-project-management applicant-tracking application-development appointment-scheduling backup billing-and-invoicing blog budgeting business-intelligence business-process-management cad call-center-management cloud-management collaboration communications compliance-management contact-management content-management crm customer-service-and-support data-analytics data-collection data-visualization design design-system digital-asset-management digital-citizenship document-management donor-management e-commerce e-signature educational-content email-management email-marketing employee-management enterprise-project-management enterprise-social-networking erp event-management facility-management feedback-and-reviews-management financial-reporting fleet-management fundraising gamification geographic-information-systems grant-management graphic-design help-desk hr ide identity-management instant-messaging inventory-management it-asset-management it-development it-management it-security it-service-management knowledge-management learning-management-system marketing mind-mapping mobile-marketing mobile-payment network-management office online-booking online-community payment-gateway payroll predictive-analysis procurement productivity-suite project-collaboration project-management property-management real-estate-management remote-support resource-management sales-management seo service-desk social-media-management survey talent-management task-management taxes-management test-management time-management time-tracking translation video-conferencing video-editing visitor-management voip warehouse-management web-collaboration web-conferencing website-builder whistleblowing workflow-management".split(
    " ",
  );
const TERREINEN =
  "agriculture culture defence education emergency-services employment energy environment finance-and-economic-development foreign-affairs healthcare infrastructures justice local-authorities manufacturing research science-and-technology security society sport tourism transportation welfare".split(
    " ",
  );

const tekst = z.string().trim().min(1);
const webadres = z.url({ protocol: /^https?$/ });
const land = z.string().regex(/^(?:[a-z]{2}|[A-Z]{2})$/);
const taal = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);

const omschrijving = z.strictObject({
  localisedName: tekst.optional(),
  shortDescription: tekst.max(150),
  longDescription: tekst.min(150).max(10_000),
  documentation: webadres.optional(),
  apiDocumentation: webadres.optional(),
  features: z.array(tekst).min(1),
  screenshots: z.array(tekst).optional(),
  videos: z.array(webadres).optional(),
  awards: z.array(tekst).optional(),
});
const persoon = z.strictObject({
  name: tekst,
  email: z.email().optional(),
  phone: tekst.optional(),
  affiliation: tekst.optional(),
});
const aannemer = z.strictObject({
  name: tekst,
  until: z.iso.date(),
  email: z.email().optional(),
  website: webadres.optional(),
});

export const publiccodeSchema = z.strictObject({
  publiccodeYmlVersion: z.literal("0.4"),
  name: tekst,
  applicationSuite: tekst.optional(),
  url: webadres,
  landingURL: webadres.optional(),
  isBasedOn: tekst.or(z.array(tekst)).optional(),
  softwareVersion: tekst.optional(),
  releaseDate: z.iso.date().optional(),
  logo: tekst.optional(),
  platforms: z.array(tekst).min(1),
  categories: z.array(z.enum(CATEGORIEEN)).min(1),
  usedBy: z.array(tekst).optional(),
  roadmap: webadres.optional(),
  developmentStatus: z.enum(["concept", "development", "beta", "stable", "obsolete"]),
  softwareType: z.enum([
    "standalone/mobile",
    "standalone/iot",
    "standalone/desktop",
    "standalone/web",
    "standalone/backend",
    "standalone/other",
    "addon",
    "library",
    "configurationFiles",
  ]),
  intendedAudience: z
    .strictObject({
      countries: z.array(land).optional(),
      unsupportedCountries: z.array(land).optional(),
      scope: z.array(z.enum(TERREINEN)).optional(),
    })
    .optional(),
  description: z.record(taal, omschrijving).refine((talen) => Object.keys(talen).length > 0),
  legal: z.strictObject({
    license: tekst,
    mainCopyrightOwner: tekst.optional(),
    repoOwner: tekst.optional(),
  }),
  // Who maintains it by contract names the firm, who does it themselves names people.
  maintenance: z.discriminatedUnion("type", [
    z.strictObject({ type: z.enum(["internal", "community"]), contacts: z.array(persoon).min(1) }),
    z.strictObject({
      type: z.literal("contract"),
      contractors: z.array(aannemer).min(1),
      contacts: z.array(persoon).optional(),
    }),
    z.strictObject({ type: z.literal("none"), contacts: z.array(persoon).optional() }),
  ]),
  localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(taal).min(1) }),
});
