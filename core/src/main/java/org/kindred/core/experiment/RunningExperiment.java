package org.kindred.core.experiment;

/**
 * The experiment that a shop's visitors are in now.
 *
 * @param id 0 when the database could not be asked: nobody is written down then
 */
record RunningExperiment(long id, double holdoutShare) {}
