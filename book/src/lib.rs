//! Builds, checks and serves the book on sessions, clients and resources.
