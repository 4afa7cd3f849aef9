export default function User (name) { this.name = name }
