/**
 * Where `hamta login` receives the browser. Cognito compares the port too, so these are registered in infra/users.ts: if
 * other programs use all three, nobody can sign in. Cognito takes no http: but that of `localhost`.
 */
export const PORTS = [27_411, 27_412, 27_413] as const;

export const addressOf = (port: number): string => `http://localhost:${port}/`;
