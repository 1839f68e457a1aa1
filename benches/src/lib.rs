//! What each abstraction costs, measured.
