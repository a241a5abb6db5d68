// The libraries that validate, as one module: the build puts them and all they need into one file, which loads in half the time.
module.exports = {
  Ajv2020: require('ajv/dist/2020.js').Ajv2020,
  OpenAPIValidator: require('openapi-backend').OpenAPIValidator,
  addFormats: require('ajv-formats').default,
};
