/**
 * What CloudWatch wants of a line: the JSON Schema at the end of "Specification: Embedded metric format",
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html,
 * and below it the rules of that page which a schema cannot say. Of the sizes that differ between editions of the page the
 * strictest: 9 dimensions, 255 characters.
 */
import { Ajv } from "ajv";
import * as z from "zod";

const naam = { type: "string", pattern: "^(.*)$", minLength: 1, maxLength: 255 };

const EMF_SCHEMA = {
  type: "object",
  title: "Root Node",
  required: ["_aws"],
  properties: {
    _aws: {
      type: "object",
      title: "Metadata",
      required: ["Timestamp", "CloudWatchMetrics"],
      properties: {
        Timestamp: { type: "integer" },
        CloudWatchMetrics: {
          type: "array",
          title: "MetricDirectives",
          items: {
            type: "object",
            title: "MetricDirective",
            required: ["Namespace", "Dimensions", "Metrics"],
            properties: {
              Namespace: naam,
              Dimensions: {
                type: "array",
                minItems: 1,
                items: { type: "array", title: "DimensionSet", minItems: 0, maxItems: 9, items: naam },
              },
              Metrics: {
                type: "array",
                title: "MetricDefinitions",
                items: {
                  type: "object",
                  title: "MetricDefinition",
                  required: ["Name"],
                  properties: {
                    Name: naam,
                    Unit: {
                      type: "string",
                      pattern:
                        "^(Seconds|Microseconds|Milliseconds|Bytes|Kilobytes|Megabytes|Gigabytes|Terabytes|Bits|Kilobits|Megabits|Gigabits|Terabits|Percent|Count|Bytes\\/Second|Kilobytes\\/Second|Megabytes\\/Second|Gigabytes\\/Second|Terabytes\\/Second|Bits\\/Second|Kilobits\\/Second|Megabits\\/Second|Gigabits\\/Second|Terabits\\/Second|Count\\/Second|None)$",
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

const klopt = new Ajv({ allErrors: true }).compile(EMF_SCHEMA);

const wortelSchema = z.looseObject({
  _aws: z.strictObject({
    Timestamp: z.int(),
    CloudWatchMetrics: z.array(
      // "objects defined by this specification MUST NOT contain any additional members"
      z.strictObject({
        Namespace: z.string(),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z
          .array(z.strictObject({ Name: z.string(), Unit: z.string().optional() }))
          .max(100, "more than 100 metrics"),
      }),
    ),
  }),
});

/** Everything that CloudWatch would not take of a line; empty when it is a good one. */
export function klachtenVanCloudWatch(regel: string): string[] {
  if (/[\r\n]/.test(regel)) return ["more than one line"];
  const inhoud: unknown = JSON.parse(regel);
  const vanSchema = klopt(inhoud)
    ? []
    : (klopt.errors ?? []).map((fout) => `${fout.instancePath} ${fout.message}`);
  const gelezen = wortelSchema.safeParse(inhoud);
  if (!gelezen.success) return [...vanSchema, ...gelezen.error.issues.map(({ message }) => message)];
  const { _aws, ...wortel } = gelezen.data;
  const uitTekst = _aws.CloudWatchMetrics.flatMap(({ Dimensions, Metrics }) => [
    // "The target member MUST have a string value"; CloudWatch itself wants 1 to 1024 characters.
    ...Dimensions.flat()
      .filter((dimensie) => typeof wortel[dimensie] !== "string" || wortel[dimensie] === "")
      .map((dimensie) => `dimension ${dimensie} has no text on the root`),
    // "Metric targets MUST be either a numeric value or an array of numeric values"
    ...Metrics.filter(({ Name }) => typeof wortel[Name] !== "number").map(
      ({ Name }) => `metric ${Name} has no number on the root`,
    ),
  ]);
  return [...vanSchema, ...uitTekst];
}

/** The metrics of a line, as `Naam Waarde Eenheid {dimensions}`: what CloudWatch would count. */
export function metingenIn(regel: string): string[] {
  const { _aws, ...wortel } = wortelSchema.parse(JSON.parse(regel));
  return _aws.CloudWatchMetrics.flatMap(({ Namespace, Dimensions, Metrics }) =>
    Metrics.flatMap(({ Name, Unit }) =>
      Dimensions.map(
        (set) =>
          `${Namespace}/${Name} ${wortel[Name]} ${Unit} {${set.map((naam) => wortel[naam]).join(", ")}}`,
      ),
    ),
  );
}
