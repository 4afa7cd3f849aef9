export default function setup(env) {
  return Object.assign(() => env.prefix, env);
}
