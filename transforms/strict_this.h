#pragma once

#include <vector>

#include "transforms/transform.h"

namespace esmigrate {

/// Spells the `this` that a sloppy function has when nothing, or a primitive value, is given to it.
///
///     (function () { this.done = 1; })();  ->  (function () { globalThis.done = 1; })();
///     list.map(function () {                   list.map(function () {
///       return this.a;                     ->    return (this ?? globalThis).a;
///     String.prototype.kind = function () {    String.prototype.kind = function () {
///       return typeof this;                ->    return typeof Object(this);
///     String.prototype.mark = function () {    String.prototype.mark = function () {
///                                                const self = Object(this);
///       this.seen = 1;                     ->    self.seen = 1;
///       return this.seen;                        return self.seen;
///
/// Source: ECMA-262 section 10.2.1.2, OrdinaryCallBindThis.
std::vector<Edit> strict_this(const TransformInput& in);

}  // namespace esmigrate
