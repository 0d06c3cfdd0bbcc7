/**
 * How the code of a Lambda is bundled, on top of what SST does itself. `infra/lambda.ts` hands it to SST and
 * `npm run bundle` to esbuild, so that what is weighed and tested is what is deployed.
 */
export const BUNDEL = {
  minify: true,
  esbuild: {
    /**
     * The ways in which the AWS SDK finds credentials elsewhere than in the environment: config files, single sign-on,
     * a login, another program, a web token, the metadata of EC2 or of a container. A Lambda has its credentials in its
     * environment, where the SDK looks first; the rest is a fifth of the bundle. Each stands behind an `import()` of the
     * SDK itself, so one that is needed after all says in the log that it is not there.
     */
    external: [
      "@aws-sdk/credential-provider-http",
      "@aws-sdk/credential-provider-ini",
      "@aws-sdk/credential-provider-process",
      "@aws-sdk/credential-provider-sso",
      "@aws-sdk/credential-provider-web-identity",
      "@smithy/credential-provider-imds",
    ],
    /** Nothing here goes by the name of a function or a class: errors carry theirs as a value. */
    keepNames: false,
  },
};
