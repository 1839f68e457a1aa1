//! The lessons, done with the SDK client: every request is a line of the code.
//!
//! `resource_lessons` has the same lessons under the same file names, with the same [`results`]. Read two files of one
//! name side by side.
//!
//! To add a lesson: write `client/lessons/src/NAME.rs` and `resource/lessons/src/NAME.rs`, its twin
//! `book/python/NAME.py` and its page, and give [`each_lesson!`] a line. Programs, help, `compare` and tests follow.

#[cfg(feature = "services")]
pub mod fleet;
#[cfg(feature = "services")]
pub mod queues;
pub mod results;
#[cfg(feature = "services")]
pub mod tables;

/// The lessons that `client` and `resource` share, in the order of the help. The line above each is its help.
///
/// They are handed to another macro, after what is in the braces: `session_lessons::lessons!` makes a program of them.
#[macro_export]
macro_rules! each_lesson {
    ($then:path { $($given:tt)* }) => {
        $crate::and_services! {
            $then {
                { $($given)* }
                /// List the names of all buckets
                mod list_buckets;
                /// List all objects of a bucket, over all pages
                mod list_objects;
                /// Read the date of every object: one request each, or none (N+1)
                mod list_dates;
                /// Create a folder (a zero-byte key that ends in /)
                mod make_folder;
                /// Read an object as a stream, past a connection that breaks
                mod read_object;
                /// Copy an object within S3
                mod copy_object;
                /// Delete all objects of a bucket
                mod delete_all;
                /// Upload a file, in parts if it is large
                mod upload_file;
                /// Download an object to a file
                mod download_file;
                /// Wait until a bucket and an object exist, then until they are gone
                mod wait;
                /// Presign links and an upload form, and use them without credentials
                mod presign;
                /// List a bucket in each of two regions
                mod two_regions;
                /// List the versions and delete markers of a key
                mod versions;
                /// Tag an object and its bucket
                mod tags;
                /// Put, read and delete a bucket's policy
                mod policy;
                /// Upload an object in parts, by hand
                mod multipart;
            }
        }
    };
}

/// The lessons about other services than S3, after the others: those of the feature `services`.
#[cfg(feature = "services")]
#[doc(hidden)]
#[macro_export]
macro_rules! and_services {
    ($then:path { $($lessons:tt)* }) => {
        $then! {
            $($lessons)*
            /// Send messages to a queue, receive and delete them; one is refused
            mod use_queue;
            /// Put an item into a table and get it, with typed and with native values
            mod marshal;
            /// Create a table, write it in batches, query it, and scan it page by page
            mod table;
            /// List instances by a filter, stop one, stop the rest, wait, and terminate them
            mod instances;
        }
    };
}

/// No lessons about other services than S3.
#[cfg(not(feature = "services"))]
#[doc(hidden)]
#[macro_export]
macro_rules! and_services {
    ($then:path { $($lessons:tt)* }) => {
        $then! { $($lessons)* }
    };
}

each_lesson! {
    session_lessons::lessons {
        "client", "The lessons, done with the SDK client: every request spelled out";
    }
}
