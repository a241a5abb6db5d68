/** What a header or a parameter is called that may hold a credential. */
export const SECRET_NAME = /auth|key|token|secret|cookie|password/i;
