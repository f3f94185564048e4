/** A new Maven project made of an IDL file: {@link dev.gatun.idl.project.NewProject}. */
@NullMarked
package dev.gatun.idl.project;

import org.jspecify.annotations.NullMarked;
