/** Whether an `Accept` header asks for a page, as those of browsers do and of programs do not. */
export const prefersPage = (accept: string | undefined): boolean => accept?.includes('text/html') ?? false;
