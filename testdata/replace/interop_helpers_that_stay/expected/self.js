export default function () {
    return Object.keys((this ?? globalThis) || {}).join();
}
