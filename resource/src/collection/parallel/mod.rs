//! Listing one bucket as several key ranges at once, without knowing its keys.
//!
//! It begins with one request. As soon as that has shown how dense the keys lie, idle workers take the upper half of
//! the widest range left, cut somewhere between the last key seen there and its end ([`cut`]). A cut that has nothing
//! behind it has cost one request, and tells where the keys end. Every key is in exactly one range, so it comes
//! exactly once.

mod alphabet;
mod builder;
mod cut;
mod key_ordered;
mod range;
mod ranges;
mod sample;
mod stream;
#[cfg(test)]
mod tests;

pub use builder::Parallel;
pub use key_ordered::KeyOrdered;
pub use stream::ParallelItems;
