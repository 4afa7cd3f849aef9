export default function target() {}
