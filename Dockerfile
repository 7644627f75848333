# arch-lint with node and git alone, for CI hosts whose repositories have no Node. See docs/gitlab.md.
FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY scripts scripts
COPY src src
COPY rules rules
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM debian:bookworm-slim
# The repository is mounted and belongs to somebody else. git is told to read it nevertheless: arch-lint lets it run
# nothing that a repository names.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends git=1:2.39.* \
 && rm -rf /var/lib/apt/lists/* \
 && git config --system --add safe.directory '*' \
 && useradd --uid 10001 --create-home arch-lint \
 && ln -s /opt/arch-lint/dist/cli.js /usr/local/bin/arch-lint
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /build/package.json /opt/arch-lint/package.json
COPY --from=build /build/node_modules /opt/arch-lint/node_modules
COPY --from=build /build/dist /opt/arch-lint/dist
USER 10001
WORKDIR /src
# No entry point, so that jobs of GitLab and Jenkins run their own commands without more ado.
CMD ["arch-lint", "check"]
