package org.kindred.core.recommendation;
