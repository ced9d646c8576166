/** Computes the figures of the report from the answers in the data bank. */
package org.uyum.analysis.figures;
