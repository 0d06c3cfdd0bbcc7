/** What AWS would answer, as far as the components ask. Figures are made up; the shape is Pulumi's. */

/** A resource as the components ask for it. */
export interface Aanvraag {
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

interface Uitspraak {
  readonly effect?: string;
  readonly actions?: readonly string[];
  readonly resources?: readonly string[];
  readonly principals?: readonly { type: string; identifiers: readonly string[] }[];
  readonly conditions?: readonly { test: string; variable: string; values: readonly string[] }[];
}

/** The JSON that AWS makes of a policy document; here we make it, so it shows what was asked and no more. */
function alsBeleid(uitspraken: readonly Uitspraak[]): string {
  const Statement = uitspraken.map(
    ({ effect = "Allow", actions, resources, principals = [], conditions = [] }) => ({
      Effect: effect,
      Action: actions,
      Resource: resources,
      ...(principals.length > 0 && {
        Principal: Object.fromEntries(principals.map((p) => [p.type, p.identifiers])),
      }),
      ...(conditions.length > 0 && {
        Condition: Object.fromEntries(conditions.map((c) => [c.test, { [c.variable]: c.values }])),
      }),
    }),
  );
  return JSON.stringify({ Version: "2012-10-17", Statement });
}

const REGIO = "eu-central-1";
/** The account of every resource in the graph. */
export const ACCOUNT = "123456789012";

/** ARN of a resource in the graph, by its logical name. */
export function arnVan({ type, name }: Pick<Aanvraag, "type" | "name">): string {
  return `arn:aws:mock:${REGIO}:${ACCOUNT}:${type.split(":").pop()}/${name}`;
}

/** What a resource looks like once it is made. */
export function gemaakt({ type, name, inputs }: Aanvraag) {
  return {
    id: `${name}-id`,
    state: {
      ...inputs,
      arn: arnVan({ type, name }),
      name: inputs.name ?? name,
      apiEndpoint: "https://api.voorbeeld.nl",
      functionUrl: "https://lambda-url.voorbeeld.nl/",
      executionArn: `arn:uitvoering/${name}`,
      zoneId: inputs.zoneId ?? "zone-van-route53",
      domainNameConfiguration: {
        ...(typeof inputs.domainNameConfiguration === "object" && inputs.domainNameConfiguration),
        targetDomainName: "doel.voorbeeld.nl",
        hostedZoneId: "zone-van-api-gateway",
      },
      domainValidationOptions: [
        { resourceRecordName: "_x.voorbeeld.nl", resourceRecordType: "CNAME", resourceRecordValue: "y" },
      ],
    },
  };
}

/** Answers a question of a component to AWS. */
export function opgevraagd({ token, inputs }: { token: string; inputs: Record<string, unknown> }) {
  switch (token) {
    case "aws:index/getRegion:getRegion":
      return { region: REGIO, name: REGIO, id: REGIO };
    case "aws:index/getPartition:getPartition":
      return { partition: "aws", dnsSuffix: "amazonaws.com" };
    case "aws:index/getCallerIdentity:getCallerIdentity":
      return { accountId: ACCOUNT };
    case "aws:iam/getPolicyDocument:getPolicyDocument": {
      const statements = Array.isArray(inputs.statements) ? inputs.statements : [];
      return { statements, json: alsBeleid(statements) };
    }
    default:
      throw new Error(`${token} is not answered here: add it, with what AWS would say`);
  }
}
