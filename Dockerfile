FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# Keys, sealed documents and the heads of the audit log: a volume that server and worker share.
RUN mkdir /data && chown node:node /data
ENV PUENTE_DATA_DIR=/data
USER node
CMD ["node", "dist/apps/server/src/main.js"]
