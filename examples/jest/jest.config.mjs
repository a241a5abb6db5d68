// The package is made of ES modules: jest runs them under NODE_OPTIONS=--experimental-vm-modules.
export default { testMatch: ['<rootDir>/*.test.mjs'], transform: {}, testEnvironment: 'node' };
