import manifest from "../../package.json" with { type: "json" };

/** Version of the tool, from its own manifest. */
export const { version } = manifest;
