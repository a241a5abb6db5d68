# The executable and the libraries that it needs, and nothing else. `npm run package -- executable image` makes it; by hand:
#
#   npm run package -- executable image      # puts release/image together, also where no image can be built
#   docker build -t affinity-mock -f Dockerfile release/image
#   docker run --rm --read-only -p 127.0.0.1:4010:4010 affinity-mock
FROM scratch
ARG TARGETARCH=amd64
COPY ${TARGETARCH}/root/ /
COPY --chown=65532:65532 ${TARGETARCH}/data/ /data/
USER 65532:65532
# Whoever reaches the port may call the API. The control plane asks for a token: this start's own, which it prints, or the one that
# AFFINITY_MOCK_CONTROL_TOKEN or AFFINITY_MOCK_CONTROL_TOKEN_FILE names.
ENV AFFINITY_MOCK_HOST=0.0.0.0 AFFINITY_MOCK_CONTROL_TOKEN=random
EXPOSE 4010
HEALTHCHECK --interval=10s --timeout=6s --start-period=20s CMD ["/affinity-mock", "health"]
ENTRYPOINT ["/affinity-mock"]
CMD ["serve"]
